/** The version of the product, as released; equal to package.json's. */
export const productVersion = '0.1.0';

/** The version of the method: raised whenever the same input could give another score or recommendation. */
export const methodVersion = '1.0';
