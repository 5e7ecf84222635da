import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('uploads', () => {
  it('requests a signed URL', () => {
    const file = { filename: 'screenshot.png', contentType: 'image/png', size: 2048 };
    const uploadFile = {
      ...file,
      uploadUrl: 'https://storage.googleapis.com/uploads.linear.app/a/b?X-Goog-Signature=0f',
      assetUrl: 'https://uploads.linear.app/a/b',
      headers: [{ key: 'x-goog-content-length-range', value: '2048,2048' }],
    };
    return exchange({
      call: (linear) => linear.uploads.create({ ...file, makePublic: true, metaData: { from: 'test' } }),
      asks: 'mutation fileUpload(contentType: $contentType, filename: $filename, makePublic: $makePublic, metaData: $metaData, size: $size)',
      variables: { ...file, makePublic: true, metaData: { from: 'test' } },
      response: { fileUpload: { success: true, uploadFile } },
      data: uploadFile,
    });
  });
});
