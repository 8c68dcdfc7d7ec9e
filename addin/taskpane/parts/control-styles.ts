import { makeStyles, tokens } from '@fluentui/react-components';
import { forcedColours } from '../theme.ts';

/** Plain controls of the browser that look like those beside them. */
export const useControlStyles = makeStyles({
  control: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    colorScheme: 'light dark',
    font: 'inherit',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
    '&[aria-invalid="true"]': { borderBottomColor: tokens.colorPaletteRedForeground1 },
    [forcedColours]: { border: `${tokens.strokeWidthThin} solid ButtonBorder` },
  },
  text: { minHeight: '72px', resize: 'vertical' },
});
