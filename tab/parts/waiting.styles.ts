import { makeStyles, tokens } from '@fluentui/react-components'

const shape = (blockSize: string) => ({ blockSize })

export const useWaitingStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  shape: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { '50%': { opacity: 0.5 } },
      animationDuration: '2s',
      animationTimingFunction: tokens.curveEasyEase,
      animationIterationCount: 'infinite',
    },
  },
  line: shape('16px'),
  row: shape('40px'),
  block: shape('64px'),
  short: { width: '40%' },
  long: { width: '75%' },
})
