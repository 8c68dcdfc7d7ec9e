import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/* A deep green of the council's own, from near black to near white. */
const green: BrandVariants = {
  10: '#03100c',
  20: '#0a1f19',
  30: '#0b3128',
  40: '#0b4035',
  50: '#0b4f42',
  60: '#0c5c4c',
  70: '#0d6454',
  80: '#0f6e5c',
  90: '#2a8270',
  100: '#459785',
  110: '#5dab99',
  120: '#76beae',
  130: '#91d1c2',
  140: '#aee2d6',
  150: '#cbf0e8',
  160: '#e6faf5',
};

/** Fluent's web themes with our green; the lighter greens carry text on dark grey at 4.5 to 1 or better. */
export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: createLightTheme(green),
  dark: {
    ...createDarkTheme(green),
    colorBrandForeground1: green[120],
    colorBrandForeground2: green[130],
    colorBrandForegroundLink: green[120],
    colorBrandForegroundLinkHover: green[130],
    colorBrandForegroundLinkPressed: green[140],
    colorCompoundBrandForeground1: green[120],
    colorCompoundBrandStroke: green[110],
  },
};

/** Where the officer's own high-contrast colours rule. */
export const forcedColours = '@media (forced-colors: active)';
