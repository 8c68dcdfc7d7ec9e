import { defaultTheme } from '@univerjs/themes';

/** Univer's theme with the product's deep green in place of its blue. */
export const pageTheme = {
  ...defaultTheme,
  primary: {
    50: '#EFF7F5',
    100: '#DCEEEA',
    200: '#B9DCD5',
    300: '#8AC3B8',
    400: '#4FA294',
    500: '#1F8372',
    600: '#0F6B5C',
    700: '#0C5A4D',
    800: '#0A493F',
    900: '#083A32',
  },
};
