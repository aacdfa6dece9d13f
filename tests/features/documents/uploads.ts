import sharp from 'sharp';
import type { Upload } from '#app/features/documents/files/commands/store-file.server.ts';

/** A PDF as far as anybody looks at its content. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

export const png = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: '#0d5c61' } })
    .png()
    .toBuffer();

/** A picture as a telephone takes it: lying on its side, with the place and the owner written into it. */
export const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#f0a63a' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Copyright: 'Anna Prywatna' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 9/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '16/1 44/1 0/1',
      },
    })
    .toBuffer();

export const picture =
  (name = 'plan.png') =>
  async (): Promise<Upload> => ({
    kind: 'image',
    name,
    bytes: await png(),
  });
