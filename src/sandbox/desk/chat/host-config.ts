import { tokens } from '@fluentui/react-components'

const color = (plain: string, subtle = plain) => ({ default: plain, subtle })

const foregroundColors = {
  default: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  dark: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  light: color(tokens.colorNeutralForegroundInverted),
  accent: color(tokens.colorBrandForeground1),
  good: color(tokens.colorStatusSuccessForeground1),
  warning: color(tokens.colorStatusWarningForeground1),
  attention: color(tokens.colorStatusDangerForeground1),
}
const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors })

/** How Teams draws a card. Colours are tokens, so that a card follows the theme without being drawn again. */
export const HOST_CONFIG = {
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: style('transparent'),
    emphasis: style(tokens.colorNeutralBackground3),
    accent: style(tokens.colorBrandBackground2),
    good: style(tokens.colorStatusSuccessBackground1),
    warning: style(tokens.colorStatusWarningBackground1),
    attention: style(tokens.colorStatusDangerBackground1),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { size: 'small', weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { size: 'small', weight: 'bolder' },
    },
    errorMessage: { size: 'small', color: 'attention' },
  },
  actions: {
    maxActions: 6,
    spacing: 'large',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  textBlock: { headingLevel: 2 },
}
