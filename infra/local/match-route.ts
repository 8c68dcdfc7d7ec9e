import { catchAllPath, routes, type Area } from '../../shared/contract/routes.ts';

/** The route of the gateway that a request falls to. */
export interface Match {
  readonly routeKey: string;
  readonly area: Area;
  readonly isOpen: boolean;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly method: string;
  readonly expression: RegExp;
  readonly parameters: number;
  readonly match: Omit<Match, 'pathParameters'>;
}

function expressionOf(path: string): RegExp {
  const escaped = path.replace(/[.]/g, '\\.');
  return new RegExp(
    `^${escaped.replace(/\{(\w+)\+\}/g, '(?<$1>.*)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`,
  );
}

function patternOf(method: string, path: string, area: Area, isOpen: boolean): Pattern {
  return {
    method,
    expression: expressionOf(path),
    parameters: path.split('{').length + (path.includes('+') ? 100 : 0),
    match: { routeKey: `${method} ${path}`, area, isOpen },
  };
}

/** The same routes that the deployed gateway has, the most particular first, as the gateway chooses. */
const patterns: readonly Pattern[] = [
  ...routes.map(({ method, path, area, who }) => patternOf(method, path, area, who === 'anyone')),
  patternOf('ANY', catchAllPath, 'service', true),
].sort((a, b) => a.parameters - b.parameters);

/** The keys of every route that the stand-in serves. */
export const routeKeys: readonly string[] = patterns.map(({ match }) => match.routeKey);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The route for a method and a path, or null where the gateway has none. */
export function matchRoute(method: string, path: string): Match | null {
  for (const pattern of patterns) {
    if (pattern.method !== 'ANY' && pattern.method !== method) continue;
    const found = pattern.expression.exec(path);
    if (found === null) continue;
    const parameters = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)]);
    return { ...pattern.match, pathParameters: Object.fromEntries(parameters) as Record<string, string> };
  }
  return null;
}
