/** The one address outside this page that the pane asks for. */
export const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What answers in its place. */
export const standInScript = '/try-out/office-stand-in.js';
