import { randomUUID } from 'node:crypto';
import { jsonReply, readBody, refusalReply, type Exchange, type Reply } from './exchange.ts';
import type { Issuer, Persona } from './issuer.ts';

// Role values hold no space in the directory, and a list claim could not carry one.
const isRole = (role: unknown): role is string => typeof role === 'string' && /^[\w.-]{1,100}$/.test(role);
const isName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && name.length <= 200;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Who asks for a token, from the body of the request; null if it does not say. */
function parsePersona(text: string): Persona | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('name' in value) || !('roles' in value)) return null;
  const { name, roles } = value;
  if (!isName(name) || !Array.isArray(roles) || !roles.every(isRole)) return null;
  return { name: name.trim(), roles };
}

async function answerToken({ request }: Exchange, issuer: Issuer): Promise<Reply> {
  const body = await readBody(request, 10_000);
  const id = randomUUID();
  // A page of another site could send a form or plain text here without asking; JSON it cannot.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return refusalReply('unsupported-media-type', 'Send Content-Type: application/json.', id);
  const persona = parsePersona(body?.toString('utf8') ?? '');
  if (persona === null)
    return refusalReply('invalid-body', 'Send {"name": "...", "roles": ["Officer"]}.', id);
  return jsonReply(200, await issuer.issue(persona));
}

/** Answers what an identity provider answers, and the one thing that none does: a token for whoever asks. */
export async function answerAsIssuer(exchange: Exchange, issuer: Issuer): Promise<Reply> {
  const { request, url } = exchange;
  switch (`${request.method ?? 'GET'} ${url.pathname}`) {
    case 'POST /local/token':
      return answerToken(exchange, issuer);
    case 'GET /local/keys':
      return jsonReply(200, issuer.keys);
    case 'GET /local/.well-known/openid-configuration':
      return jsonReply(200, issuer.discovery);
    default:
      return refusalReply('not-found', `There is nothing at ${url.pathname}.`, randomUUID());
  }
}
