/**
 * What the pane shares with the custom functions that live in the same page: where the record is, and how to get
 * the caller's token. There is one, on `globalThis`, because the two bundles are separate scripts.
 */
export interface SharedSession {
  /** Root of the API, `https://.../v1`. */
  readonly api: string;
  /** Gives the token, or null when signed out. Absent until the pane has opened. */
  readonly token?: () => Promise<string | null>;
}

declare global {
  /* `var`, because only that declares a property of globalThis. */
  var partnerCity: SharedSession | undefined;
}

/** Makes the pane's session known to the custom functions. */
export function shareSession(session: SharedSession): void {
  globalThis.partnerCity = session;
}
