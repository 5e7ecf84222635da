import { expect, it } from 'vitest';
import { solidPng } from '../../../../engine/content/png.ts';
import { imageSize } from './image-size.ts';

it('reads the size of each image format', () => {
  expect(imageSize(solidPng(30, 20, [0, 0, 0]))).toEqual({ width: 30, height: 20 });
  const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([0x10, 0, 0x08, 0])]);
  expect(imageSize(gif)).toEqual({ width: 16, height: 8 });
  const bmp = Buffer.alloc(26);
  bmp.write('BM');
  bmp.writeInt32LE(7, 18);
  bmp.writeInt32LE(-5, 22);
  expect(imageSize(bmp)).toEqual({ width: 7, height: 5 });
  const comment = [0xff, 0xfe, 0, 4, 1, 2];
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 9, 0, 12, 3];
  expect(imageSize(Buffer.from([0xff, 0xd8, ...comment, ...frame]))).toEqual({ width: 12, height: 9 });
  expect(imageSize(Buffer.from('no picture'))).toBeUndefined();
});
