import { solidPng } from '../../../engine/content/png.ts';
import assets from './assets.json' with { type: 'json' };
import { day } from './settings.ts';

const times = (now: number, daysAgo: number) => ({ created: now - daysAgo * day, updated: now - daysAgo * day });

export function generateAssetFolders(now: number) {
  return assets.folders.map(({ daysAgo, ...folder }) => ({ ...folder, ...times(now, daysAgo) }));
}

/** An image or PDF for messages. */
export type Asset = ReturnType<typeof generateAssets>[number];

/** Generates the images of messages. Their ids continue after those of the folders. */
export function generateAssets(now: number) {
  return assets.pictures.map(({ daysAgo, width, height, color, ...file }) => {
    const content: Uint8Array = solidPng(width, height, color);
    return { ...file, ...times(now, daysAgo), contentType: 'image/png', content };
  });
}
