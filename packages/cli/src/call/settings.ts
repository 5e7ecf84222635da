import type { CallOptions } from '../grammar/call-options.ts';
import type { Io } from '../io.ts';
import { createProgress, type Progress } from '../output/progress.ts';
import type { ClientSettings } from './client-settings.ts';

/** What a call needs besides its operation. */
export interface CallSettings extends ClientSettings {
  readonly progress: Progress;
}

/** Reads the settings of a call. Its waits for rate limits show in the progress line. */
export function settingsOf(options: CallOptions, io: Io): CallSettings {
  const { readOnly, timeout, region, profile, credentials, hosted } = options;
  const progress = createProgress(io);
  const onWait: CallSettings['onWait'] = ({ waitMs }) => progress.wait(waitMs);
  return { readOnly, timeout, region, profile, credentials, hosted, progress, onWait };
}
