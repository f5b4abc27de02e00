import type * as z from 'zod/mini';
import { ApiError, proof, read } from './http';

/** From 0 to 1: how much of a file is on the other side. */
export type Progress = (share: number) => void;

/**
 * Sends a file as the body of a request. Not by `fetch`, which cannot tell how far it has come.
 * @param path relative to the page.
 * @throws ApiError; an abort rejects with an AbortError.
 */
export function sendFile<T extends z.ZodMiniType>(
  path: string,
  file: Blob,
  schema: T,
  progress: Progress,
  signal: AbortSignal,
): Promise<z.output<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    const end = (): void => signal.removeEventListener('abort', stop);
    request.open('POST', new URL(path, document.baseURI));
    for (const [name, value] of Object.entries(proof())) request.setRequestHeader(name, value);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      end();
      progress(1);
      const { status, statusText, responseText } = request;
      read(
        new Response(responseText === '' ? null : responseText, { status, statusText }),
        path,
        schema,
      ).then(resolve, reject);
    };
    request.onerror = () => {
      end();
      reject(new ApiError('network', null, path));
    };
    request.onabort = () => {
      end();
      reject(new DOMException('The reader has called it off.', 'AbortError'));
    };
    signal.addEventListener('abort', stop);
    request.send(file);
  });
}
