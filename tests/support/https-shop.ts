import { once } from 'node:events';
import { createServer as createProxy, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type Certificate, createCertificate } from './certificate.ts';

const HOST = 'www.amazon.com';

/**
 * A shop behind real HTTPS on this machine, reached through a proxy that knows no other host: intercepting
 * requests would switch the browser's HTTP cache off, and its cache is what the tests are about.
 */
export class HttpsShop {
  readonly certificate: Certificate = createCertificate(HOST);
  /** By path. */
  readonly pages = new Map<string, string>();
  cacheControl = 'no-store';
  /** Paths that are never answered. */
  readonly silent = new Set<string>();
  /** Every path that was asked for, in order. */
  readonly requests: string[] = [];
  /** How often each path was asked for. */
  readonly asked = new Map<string, number>();
  readonly #server: Server;
  readonly #proxy: HttpServer;
  readonly #sockets = new Set<Socket>();

  constructor() {
    this.#server = createServer(
      { key: this.certificate.key, cert: this.certificate.cert },
      (request, response) => {
        const path = request.url ?? '/';
        this.requests.push(path);
        this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
        if (this.silent.has(path)) return;
        const html = this.pages.get(path);
        response.writeHead(html === undefined ? 404 : 200, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': this.cacheControl,
        });
        response.end(html ?? '');
      },
    );
    this.#proxy = createProxy();
    const keep = (socket: Socket) => {
      this.#sockets.add(socket);
      // A browser that closes hangs up, also on what it is refused.
      socket.on('error', () => socket.destroy());
    };
    this.#proxy.on('connect', ({ url }, browserSide: Socket) => {
      keep(browserSide);
      if (url !== `${HOST}:443`) {
        browserSide.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const { port } = this.#server.address() as AddressInfo;
      const shopSide = connect(port, '127.0.0.1', () => {
        browserSide.write('HTTP/1.1 200 OK\r\n\r\n');
        shopSide.pipe(browserSide).pipe(shopSide);
      });
      keep(shopSide);
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    this.#proxy.listen(0, '127.0.0.1');
    await Promise.all([once(this.#server, 'listening'), once(this.#proxy, 'listening')]);
  }

  get proxyPort(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    this.#proxy.close();
  }
}
