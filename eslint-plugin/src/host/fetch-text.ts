/** A document as it was published. */
export interface Published {
  text: string;
  /** Media type without parameters, lower case; empty where the server names none. */
  type: string;
  /** Where it was found in the end, after redirects. */
  url: string;
}

const TIME_LIMIT = 30_000;
const MAX_BYTES = 5_000_000;

/**
 * Fetches a document. Nothing else of this program touches the network.
 *
 * @returns also why it could not be had
 */
export async function fetchText(url: string): Promise<Published | { problem: string }> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIME_LIMIT),
      headers: { accept: 'text/html, text/markdown, text/plain;q=0.9, */*;q=0.1' },
    });
    if (!response.ok)
      return { problem: `the server answers ${response.status} ${response.statusText}`.trim() };
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '')
      .toLowerCase()
      .split(/\s*;\s*/);
    const bytes = await bytesOf(response);
    if (bytes === null) return { problem: `it is larger than ${MAX_BYTES / 1_000_000} MB` };
    const charset = parameters.find((one) => one.startsWith('charset='))?.slice('charset='.length);
    return { text: decoderOf(charset).decode(bytes), type, url: response.url };
  } catch (error) {
    const { message, cause, name } = error as Error;
    if (name === 'TimeoutError') return { problem: `no answer within ${TIME_LIMIT / 1000} seconds` };
    return { problem: cause instanceof Error ? cause.message || message : message };
  }
}

async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoderOf(charset: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset?.replaceAll('"', '') ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
