import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Exchange, Reply } from './exchange.ts';

/**
 * Hosts that show an add-in in a frame of theirs: Office on the web. No complete list is published, so it must be
 * checked in a council's own tenant.
 */
const officeHosts = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

/** Microsoft's library may load, as every add-in must let it; nothing else from anywhere, and no request may leave. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${officeHosts.join(' ')}`,
].join('; ');

/** Never X-Frame-Options: Office on the web frames the add-in. */
const commonHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const typeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** How the add-in signs in here; the built one says that there is no sign-in, and a deployed one says its own. */
const localConfig = { api: '/v1', signIn: { kind: 'local', tokenUrl: '/local/token' } };

function plain(status: number, text: string, more: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', ...more },
    body: text,
  };
}

/** The folder and the path within it that an address stands for. */
function placeOf(path: string, dist: string): readonly [string, string] {
  if (path.startsWith('/addin/')) return [join(dist, 'addin'), path.slice('/addin'.length)];
  const page = path.startsWith('/try-out/') ? path.slice('/try-out'.length) : path;
  return [join(dist, 'try-out'), page.endsWith('/') ? `${page}index.html` : page];
}

/** The file for an address, or null if there is none or the address points out of its folder. */
async function fileOf(path: string, dist: string): Promise<string | null> {
  const [folder, within] = placeOf(path, dist);
  const file = normalize(join(folder, within));
  if (!file.startsWith(folder + sep) || within.includes('\0')) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Answers a request for a page or what it needs, from the built files. */
export async function answerFromFiles({ request, url }: Exchange, dist: string): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'This address is only for reading.', { allow: 'GET, HEAD' });
  if (url.pathname === '/addin/config.json')
    return {
      status: 200,
      headers: { ...commonHeaders, 'content-type': 'application/json' },
      body: JSON.stringify(localConfig),
    };
  const path = decodePath(url.pathname);
  const file = path === null ? null : await fileOf(path, dist);
  if (file === null) return plain(404, `There is nothing at ${url.pathname}.`);
  const body = await readFile(file);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const headers = {
    ...commonHeaders,
    etag,
    'content-type': typeByExtension[extname(file)] ?? 'application/octet-stream',
  };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: '' };
  return { status: 200, headers, body };
}
