import type { Asset, FolderNode } from '../store/design-studio.ts';
import { solidPng } from './png.ts';
import { day } from './settings.ts';

const folders = [
  { id: 1, name: 'Logos', parent_folder_id: null, daysAgo: 400 },
  { id: 2, name: 'Campaigns', parent_folder_id: null, daysAgo: 380 },
  { id: 3, name: 'Autumn 2026', parent_folder_id: 2, daysAgo: 80 },
  { id: 4, name: 'Unsorted', parent_folder_id: null, daysAgo: 30 },
];

const pictures = [
  ['larkspur-logo.png', 1, 399, [140, 40], [61, 90, 128]],
  ['larkspur-logo-dark.png', 1, 210, [140, 40], [20, 30, 44]],
  ['welcome-hero.png', 2, 350, [600, 200], [152, 193, 217]],
  ['evening-bristol.png', 3, 61, [600, 300], [238, 108, 77]],
  ['evening-berlin.png', 3, 60, [600, 300], [41, 50, 65]],
  ['placeholder.png', null, 12, [80, 80], [224, 251, 252]],
] as const;

const times = (now: number, daysAgo: number) => ({ created: now - daysAgo * day, updated: now - daysAgo * day });

export function generateAssetFolders(now: number): FolderNode<number>[] {
  return folders.map(({ daysAgo, ...folder }) => ({ ...folder, ...times(now, daysAgo) }));
}

/** Generates the pictures that messages show. Their ids go on where those of the folders end. */
export function generateAssets(now: number): Asset[] {
  return pictures.map(([name, parent_folder_id, daysAgo, [width, height], color], index) => {
    const content = solidPng(width, height, color);
    const id = folders.length + 1 + index;
    return { id, name, parent_folder_id, ...times(now, daysAgo), contentType: 'image/png', content };
  });
}
