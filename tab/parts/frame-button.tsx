import { mergeClasses } from '@fluentui/react-components'
import type { ComponentProps, ReactElement } from 'react'
import { useFrameButtonStyles } from './frame-button.styles.ts'

type Props = ComponentProps<'button'> & { subtle?: boolean; icon?: ReactElement }

/** The button of the first paint. It looks like Fluent's, which with all its looks would be a tenth of that paint. */
export function FrameButton({ subtle = false, icon, className, children, ...rest }: Props) {
  const styles = useFrameButtonStyles()
  const look = mergeClasses(styles.button, subtle && styles.subtle, !children && styles.icon, className)
  return (
    <button type="button" className={look} {...rest}>
      {icon}
      {children}
    </button>
  )
}
