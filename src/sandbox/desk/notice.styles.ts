import { makeStyles, tokens } from '@fluentui/react-components'

export const useNoticeStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalXXL,
    insetBlockStart: '64px',
    maxInlineSize: 'calc(100vw - 48px)',
    zIndex: 200,
    pointerEvents: 'none',
  },
  notice: {
    display: 'block',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
})
