import type { SignInFailure, SignInPort } from '../../addin/app/ports.ts';

/** The sign-in port in memory: everyone is let in, unless it is told to fail. */
export interface MemorySignIn extends SignInPort {
  failWith(failure: SignInFailure | null): void;
}

export function createMemorySignIn(kind: SignInPort['kind'] = 'local'): MemorySignIn {
  let token: string | null = null;
  let failure: SignInFailure | null = null;
  return {
    kind,
    signIn(name) {
      if (failure !== null) return Promise.resolve({ ok: false, failure });
      token = `token of ${name}`;
      return Promise.resolve({ ok: true, value: { name, roles: ['Officer'] } });
    },
    signOut() {
      token = null;
    },
    token: () => token,
    failWith(next) {
      failure = next;
    },
  };
}
