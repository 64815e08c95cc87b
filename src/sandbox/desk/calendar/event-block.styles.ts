import { makeStyles, tokens } from '@fluentui/react-components'

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

export const useBlockStyles = makeStyles({
  block: {
    containerName: 'block',
    containerType: 'inline-size',
    display: 'flex',
    minInlineSize: 0,
    boxSizing: 'border-box',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  placed: { position: 'absolute' },
  busy: {
    backgroundColor: tokens.colorBrandBackground2,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  away: {
    backgroundColor: tokens.colorPaletteBerryBackground1,
    borderInlineStartColor: tokens.colorPaletteBerryBorderActive,
  },
  dashed: { borderInlineStartStyle: 'dashed' },
  chosen: { boxShadow: tokens.shadow8, outline: `2px solid ${tokens.colorCompoundBrandStroke}`, zIndex: 1 },
  open: {
    display: 'flex',
    flexGrow: 1,
    minInlineSize: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  stacked: {
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    overflow: 'hidden',
  },
  oneLine: {
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minBlockSize: '22px',
    paddingBlock: 0,
    paddingInline: tokens.spacingHorizontalXS,
    overflow: 'hidden',
  },
  subject: { ...cut, flexShrink: 0, maxInlineSize: '100%', fontWeight: tokens.fontWeightSemibold },
  struck: { textDecorationLine: 'line-through' },
  more: { ...cut, flexShrink: 1, maxInlineSize: '100%' },
  join: {
    alignSelf: 'flex-start',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    minBlockSize: '18px',
    fontSize: tokens.fontSizeBase200,
    '@container block (max-width: 90px)': { display: 'none' },
  },
})
