import { createTable } from '../../../engine/table.ts';
import type { Asset, AssetFolder, Assets } from '../store/assets.ts';
import { solidPng } from './png.ts';
import { counterFrom } from './templates.ts';

const day = 86_400;

/** Generates the pictures that messages show. */
export function generateAssets(now: number): Assets {
  const ids = counterFrom(1);
  const folder = (name: string, parentId: number | null, age: number): AssetFolder => {
    const created = now - age * day;
    return { id: ids.next(), name, parentId, created, updated: created };
  };
  const logos = folder('Logos', null, 400);
  const campaigns = folder('Campaigns', null, 380);
  const autumn = folder('Autumn 2026', campaigns.id, 80);
  const folders = [logos, campaigns, autumn, folder('Unsorted', null, 30)];
  const picture = (
    name: string,
    parentId: number | null,
    age: number,
    size: readonly [number, number],
    color: readonly [number, number, number],
  ): Asset => {
    const content = solidPng(size[0], size[1], color);
    return { ...folder(name, parentId, age), contentType: 'image/png', content };
  };
  const files = [
    picture('larkspur-logo.png', logos.id, 399, [140, 40], [61, 90, 128]),
    picture('larkspur-logo-dark.png', logos.id, 210, [140, 40], [20, 30, 44]),
    picture('welcome-hero.png', campaigns.id, 350, [600, 200], [152, 193, 217]),
    picture('evening-bristol.png', autumn.id, 61, [600, 300], [238, 108, 77]),
    picture('evening-berlin.png', autumn.id, 60, [600, 300], [41, 50, 65]),
    picture('placeholder.png', null, 12, [80, 80], [224, 251, 252]),
  ];
  return {
    files: createTable({ id: (file) => String(file.id), records: files }),
    folders: createTable({ id: (one) => String(one.id), records: folders }),
    nextId: () => ids.next(),
  };
}
