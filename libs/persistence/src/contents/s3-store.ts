import type { S3ClientConfig, S3ServiceException } from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { checkedName, checkedTenant, verified, type Bytes, type ContentStore } from './content-store';

/** Which store, by whose key. */
export interface S3Place {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** Four of these wait in memory at most; the store takes ten thousand of them. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

/**
 * Any store that speaks S3, addressed by path: `<bucket>/<tenant>/<sha256>`. It is asked before it is written to; two who put the same at once
 * write the same bytes. What fails its name on the way in is never completed.
 */
export async function s3Store(place: S3Place): Promise<ContentStore> {
  // Where evidence lies in a folder nothing of it is loaded.
  const s3 = await import('@aws-sdk/client-s3');
  const { Upload } = await import('@aws-sdk/lib-storage');
  const client = new s3.S3Client(settingsOf(place));
  const objectOf = (tenant: string, sha256: string) => ({
    Bucket: place.bucket,
    Key: checkedName(tenant, sha256).join('/'),
  });
  const sizeOf = async (tenant: string, sha256: string): Promise<number | null> => {
    const head = await client.send(new s3.HeadObjectCommand(objectOf(tenant, sha256))).catch(unlessMissing);
    return head ? (head.ContentLength ?? 0) : null;
  };
  return {
    has: async (tenant, sha256) => (await sizeOf(tenant, sha256)) !== null,
    async put(tenant, { sha256, bytes }, open) {
      if ((await sizeOf(tenant, sha256)) !== null) return;
      const body = Readable.from(verified(open(), sha256, bytes), { objectMode: false });
      const params = { ...objectOf(tenant, sha256), Body: body, ContentType: 'application/octet-stream' };
      await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
      if ((await sizeOf(tenant, sha256)) !== bytes)
        throw new Error(`the store has not kept the content ${sha256} whole`);
    },
    async get(tenant, sha256) {
      const got = await client.send(new s3.GetObjectCommand(objectOf(tenant, sha256))).catch(unlessMissing);
      return got?.Body ? verified(got.Body as unknown as Bytes, sha256) : null;
    },
    async remove(tenant, sha256) {
      await client.send(new s3.DeleteObjectCommand(objectOf(tenant, sha256)));
    },
    async tidy(tenant, before) {
      const mine = { Bucket: place.bucket, Prefix: `${checkedTenant(tenant)}/` };
      const { Uploads = [] } = await client.send(new s3.ListMultipartUploadsCommand(mine));
      const left = Uploads.filter(({ Initiated }) => Initiated && Initiated < before);
      for (const { Key, UploadId } of left)
        await client
          .send(new s3.AbortMultipartUploadCommand({ Bucket: place.bucket, Key, UploadId }))
          .catch(unlessMissing);
      return left.length;
    },
  };
}

const settingsOf = ({ endpoint, region, key, secret }: S3Place): S3ClientConfig => ({
  endpoint,
  region,
  forcePathStyle: true,
  credentials: { accessKeyId: key, secretAccessKey: secret },
  // Newer sums are not known everywhere; what goes in and out is compared with its SHA-256 here.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
});

/** `HEAD` has no body to say so in: there the status alone tells. */
function unlessMissing(error: S3ServiceException): null {
  if (error.$metadata?.httpStatusCode === 404) return null;
  throw error;
}
