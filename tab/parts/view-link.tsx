import { Button, type ButtonProps, Link, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { View } from './route.ts'
import { useViewLink } from './use-view.ts'
import { useViewLinkStyles } from './view-link.styles.ts'

type Props = { to: View; className?: string; children: ReactNode }
/** A link to another view of the tab, on a line of its own. */
export function ViewLink({ to, className, children }: Props) {
  const styles = useViewLinkStyles()
  return (
    <Link {...useViewLink(to)} className={mergeClasses(styles.alone, className)}>
      {children}
    </Link>
  )
}

type Look = Pick<ButtonProps, 'appearance' | 'icon' | 'size' | 'className'>
/** The same, in the shape of a button, where it is the thing to do next. */
export function ViewButton({
  to,
  label,
  children,
  ...look
}: Look & { to: View; label?: string; children: ReactNode }) {
  return (
    <Button as="a" {...useViewLink(to)} {...look} aria-label={label}>
      {children}
    </Button>
  )
}
