import { makeStyles, tokens } from '@fluentui/react-components'

export const useFlyoutStyles = makeStyles({
  place: { position: 'relative', display: 'inline-flex' },
  surface: {
    position: 'absolute',
    insetBlockStart: 'calc(100% + 6px)',
    zIndex: 100,
    boxSizing: 'border-box',
    inlineSize: 'max-content',
    maxInlineSize: 'calc(100vw - 24px)',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    ':focus': { outline: 'none' },
  },
  start: { insetInlineStart: 0 },
  end: { insetInlineEnd: 0 },
})
