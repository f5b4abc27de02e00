import { createHash } from 'node:crypto';
import { createServer, request } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Serves a running app under an address of its own, with a cube of ours in the place of its own: packed beforehand
 * and with an ETag, as the app serves what it has published.
 * @returns {Promise<{ url: string, close: () => void, bytes: number }>}
 */
export async function serveCube(base, cube) {
  const text = Buffer.from(JSON.stringify(cube));
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
  const tag = `"${createHash('sha256').update(text).digest('hex')}"`;
  const target = new URL(base);
  const server = createServer((incoming, answer) => {
    if (incoming.url.startsWith('/api/cube')) {
      const head = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding' };
      if (incoming.headers['if-none-match'] === tag) return void answer.writeHead(304, head).end();
      return void answer
        .writeHead(200, { ...head, 'Content-Type': 'application/json; charset=utf-8', 'Content-Encoding': 'br', 'Content-Length': packed.length })
        .end(packed);
    }
    // The app sees its own name, so that links and checks of the origin hold.
    const onward = request(
      { host: target.hostname, port: target.port, path: incoming.url, method: incoming.method, headers: { ...incoming.headers, host: target.host } },
      (given) => {
        answer.writeHead(given.statusCode, given.headers);
        given.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  // The name of the app's host, so that the session's cookie holds here too.
  await new Promise((resolve) => server.listen(0, target.hostname, resolve));
  return {
    url: `http://${target.hostname}:${server.address().port}/`,
    bytes: packed.length,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
