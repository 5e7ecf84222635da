import type { Store } from '../../store/store.ts';
import type { Routes } from '../style.ts';
import { studioComponentRoutes } from './components.ts';
import { studioEmailRoutes } from './emails.ts';
import { studioFolderRoutes } from './folders.ts';
import { inboxPreviewRoutes } from './inbox-previews.ts';
import { studioPublishingRoutes } from './publishing.ts';
import { studioRenderingRoutes } from './rendering.ts';
import { studioTranslationRoutes } from './translations.ts';
import { studioVersionRoutes } from './versions.ts';

export function designStudioRoutes(store: Store): Routes {
  return {
    ...studioComponentRoutes(store),
    ...studioEmailRoutes(store),
    ...studioFolderRoutes(store),
    ...studioPublishingRoutes(store),
    ...studioRenderingRoutes(store),
    ...studioTranslationRoutes(store),
    ...studioVersionRoutes(store),
    ...inboxPreviewRoutes(store),
  };
}
