/** The largest file, in bytes. */
export const MAX_FILE_BYTES = 20_000_000;
/** What all files of a group may hold together, in bytes. */
export const GROUP_QUOTA_BYTES = 500_000_000;
/** A picture is stored no wider and no higher than this. */
export const MAX_SIDE = 2_560;
/** Pictures of more pixels are not even opened. */
export const MAX_PIXELS = 60_000_000;
/** A multipart body: the file and what stands around it. */
export const MAX_UPLOAD_BYTES = MAX_FILE_BYTES + 16_384;

export const IMAGE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'] as const;
export const ATTACHMENT_ENDINGS = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'pptx', 'odp', 'txt', 'csv'] as const;
