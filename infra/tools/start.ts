import { buildIfNeeded } from './build.ts';
import { startLocal } from '../local/server.ts';

const port = Number(process.env['PORT'] ?? 3000);
const dataDir = process.env['PARTNER_CITY_DATA'] ?? '.data';

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT'] ?? ''}": give a whole number from 0 to 65535.`);
  process.exit(2);
}

await buildIfNeeded();
const server = await startLocal({ port, dataDir }).catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
  const why = code === 'EACCES' ? 'may not be used' : 'is in use';
  console.error(
    `Port ${String(port)} ${why}: choose another, for example PORT=${String(port + 1)} npm start.`,
  );
  process.exit(2);
});

let isClosing = false;
function close(): void {
  if (isClosing) return;
  isClosing = true;
  void server.close().then(() => process.exit(0));
}
process.on('SIGINT', close);
process.on('SIGTERM', close);

console.log(`Ready ${server.url}`);
console.log(
  'The published review in a spreadsheet beside the task pane. Ctrl+C stops it; the record stays in',
  dataDir,
);
