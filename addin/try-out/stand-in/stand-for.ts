/** Thrown when the pane uses a member of Office.js that the stand-in does not have. */
export class NotInStandIn extends Error {
  override readonly name = 'NotInStandIn';
}

/** What the language itself asks of any object (`await` reads `then`, `JSON.stringify` reads `toJSON`): absent, and not a mistake. */
const askedByTheLanguage = new Set(['then', 'toJSON', 'constructor', '$$typeof']);

/**
 * Lets a few members stand for a whole Office.js object. Whatever is not among them throws by name: an `undefined` would
 * travel on and surface far from the mistake.
 */
export function standFor<Whole extends object>(name: string, members: Partial<Whole>): Whole {
  const refuse = (member: string | symbol): never => {
    throw new NotInStandIn(`${name}.${String(member)} is not part of the try-out's Office.js.`);
  };
  const proxy = new Proxy(members, {
    get(target, member) {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member) as unknown;
      return askedByTheLanguage.has(member) ? undefined : refuse(member);
    },
    set(target, member, value) {
      const descriptor = Object.getOwnPropertyDescriptor(target, member);
      if (!descriptor?.set) return refuse(member);
      return Reflect.set(target, member, value);
    },
  });
  // The proxy answers for every member of the whole, if only by throwing; the compiler cannot see that.
  return proxy as unknown as Whole;
}
