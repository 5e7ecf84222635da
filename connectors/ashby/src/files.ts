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

/** Options of an upload or a download. `timeout` applies to each request. Options that are omitted default to the client's. */
export interface TransferOptions extends Omit<CoreTransferOptions, 'client'> {}

/** The file to download. */
export interface DownloadFileInput {
  /** Handle of the file, such as `resumeFileHandle.handle` of a candidate. Not the ID of the file. */
  readonly fileHandle: string;
}

/** A file to upload, and its purpose. */
export type UploadFileInput =
  | {
      /** `CandidateResume` for a resume, which Ashby parses, or `CandidateFiles` for any other file. */
      readonly context: 'CandidateResume' | 'CandidateFiles';
      readonly file: FileInput;
      /** ID of the candidate to attach the file to. If omitted, attach it later with `candidates.uploadResume` or `uploadFile`. */
      readonly candidateId?: string | undefined;
    }
  | {
      /** A file for a form field. Pass its handle to `applicationForms.submit`. */
      readonly context: 'ApplicationForm';
      readonly file: FileInput;
      readonly candidateId?: undefined;
    };

/** An uploaded file. */
export interface UploadedFile {
  /** Handle that other operations take. */
  readonly handle: string;
  /** The updated candidate, if the file was attached to one. */
  readonly candidate?: Candidate;
}

/**
 * Downloads a file as a stream. Requests a signed URL and downloads from it without the API key. If the URL has expired,
 * requests a new one once. Fails for Ashby's demo data.
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
 * Uploads a file, and attaches it to a candidate if `candidateId` is given. Requests an upload handle, sends the file to the
 * signed URL of the handle without the API key, then attaches it. If a step fails, the error's hint states what to do next.
 * Nothing is attached before the last step. If only that step fails, retry it with the same handle; no second upload is needed.
 */
export async function uploadFile(
  ashby: Pick<Ashby, 'files' | 'candidates'>,
  { context, file: given, candidateId }: UploadFileInput,
  options: TransferOptions = {},
): Promise<UploadedFile> {
  validateOptions('uploadFile', options, transferRules);
  const file = fileOf((await localFile(given)) as FileInput); // Safe: `localFile` returns a file input.
  const { handle, url, fields } = await ashby.files
    .createFileUploadHandle(
      { fileUploadContext: context, filename: file.name, contentType: file.type, contentLength: file.size },
      callOptions(options),
    )
    .then(({ data }) => data);

  await uploadTo(url, fields ?? {}, file, { ...options, client: ashby }).catch((error: unknown) => {
    const hint =
      'Nothing was attached. Upload the file again from the start; an upload URL is valid for 10 minutes only.';
    throw addHint(error, hint);
  });
  if (candidateId === undefined) return { handle };

  const isResume = context === 'CandidateResume';
  const attached = isResume
    ? ashby.candidates.uploadResume({ candidateId, resumeHandle: handle }, callOptions(options))
    : ashby.candidates.uploadFile({ candidateId, fileHandle: handle }, callOptions(options));
  const { data: candidate } = await attached.catch((error: unknown) => {
    const how = isResume ? `uploadResume with resumeHandle ${handle}` : `uploadFile with fileHandle ${handle}`;
    throw addHint(error, `The file is uploaded. To attach it, call candidates.${how}.`);
  });
  return { handle, candidate };
}

const callOptions = ({ signal, timeout }: TransferOptions) => ({ signal, timeout });
