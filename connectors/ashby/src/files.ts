import {
  addHint,
  type TransferOptions as CoreTransferOptions,
  type Download,
  downloadFrom,
  type FileInput,
  localFile,
  NotFoundError,
  PermissionError,
  transferRules,
  uploadTo,
  validateOptions,
} from '@agent-connectors/core';
import type { Ashby } from './client.ts';
import type { Candidate } from './entities/candidate-record.ts';
import { fileOf } from './file-content.ts';

/** Options of a transfer. `timeout` is for each request of it; what is left out is the client's. */
export interface TransferOptions extends Omit<CoreTransferOptions, 'client'> {}

/** Which file to download. */
export interface DownloadFileInput {
  /** The handle, as in `resumeFileHandle.handle` of a candidate; not the id of the file. */
  readonly fileHandle: string;
}

/** A file to bring in, and what it is for. */
export type UploadFileInput =
  | {
      /** A resume, which Ashby reads, or any other file of a candidate. */
      readonly context: 'CandidateResume' | 'CandidateFiles';
      readonly file: FileInput;
      /** Candidate to attach it to. Without it, the file is uploaded and waits for `candidates.uploadResume` or `uploadFile`. */
      readonly candidateId?: string | undefined;
    }
  | {
      /** A file for a field of a form; `applicationForms.submit` takes its handle. */
      readonly context: 'ApplicationForm';
      readonly file: FileInput;
      readonly candidateId?: undefined;
    };

/** A file that was brought in. */
export interface UploadedFile {
  /** What other operations take it by. */
  readonly handle: string;
  /** The candidate that it was attached to, as it is now. */
  readonly candidate?: Candidate;
}

/**
 * Downloads a file as a stream. Its link is asked for and opened at once, without the API key; one that ran out meanwhile
 * is asked for once more. Fails for demo data of Ashby's.
 */
export async function downloadFile(
  ashby: Pick<Ashby, 'files'>,
  { fileHandle }: DownloadFileInput,
  options: TransferOptions = {},
): Promise<Download> {
  validateOptions('downloadFile', options, transferRules);
  const newLink = async () => (await ashby.files.get({ fileHandle }, callOptions(options))).data.url;
  const link = await newLink();
  try {
    return await downloadFrom(link, { ...options, client: ashby });
  } catch (error) {
    if (!PermissionError.isInstance(error) && !NotFoundError.isInstance(error)) throw error;
  }
  return downloadFrom(await newLink(), { ...options, client: ashby });
}

/**
 * Uploads a file, and attaches it where a candidate is named: asks for a handle, sends the file to the link that comes with
 * it, without the API key, and tells Ashby. The error of a step says what is done already; nothing is attached before the
 * last one, and what was uploaded is not uploaded again to go on.
 */
export async function uploadFile(
  ashby: Pick<Ashby, 'files' | 'candidates'>,
  { context, file: given, candidateId }: UploadFileInput,
  options: TransferOptions = {},
): Promise<UploadedFile> {
  validateOptions('uploadFile', options, transferRules);
  const file = fileOf((await localFile(given)) as FileInput); // still a file, of this runtime
  const { handle, url, fields } = await ashby.files
    .createFileUploadHandle(
      { fileUploadContext: context, filename: file.name, contentType: file.type, contentLength: file.size },
      callOptions(options),
    )
    .then(({ data }) => data);

  await uploadTo(url, fields ?? {}, file, { ...options, client: ashby }).catch((error: unknown) => {
    const hint = 'Nothing was attached: upload the file again from the start, its link is good for 10 minutes only.';
    throw addHint(error, hint);
  });
  if (candidateId === undefined) return { handle };

  const isResume = context === 'CandidateResume';
  const attached = isResume
    ? ashby.candidates.uploadResume({ candidateId, resumeHandle: handle }, callOptions(options))
    : ashby.candidates.uploadFile({ candidateId, fileHandle: handle }, callOptions(options));
  const { data: candidate } = await attached.catch((error: unknown) => {
    const how = isResume ? `uploadResume with resumeHandle ${handle}` : `uploadFile with fileHandle ${handle}`;
    throw addHint(error, `The file is uploaded: only this step is left, candidates.${how}.`);
  });
  return { handle, candidate };
}

const callOptions = ({ signal, timeout }: TransferOptions) => ({ signal, timeout });
