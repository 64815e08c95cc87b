import { Button, type ButtonProps, Link, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { View } from './route.ts'
import { useViewLink } from './use-view.ts'
import { useViewLinkStyles } from './view-link.styles.ts'

type Props = { to: View; inline?: boolean; className?: string; children: ReactNode }
/** A link to another view of the tab; `inline` inside a sentence, where it must break like words. */
export function ViewLink({ to, inline = false, className, children }: Props) {
  const styles = useViewLinkStyles()
  return (
    <Link {...useViewLink(to)} inline={inline} className={mergeClasses(!inline && styles.alone, className)}>
      {children}
    </Link>
  )
}

type Look = Pick<ButtonProps, 'appearance' | 'icon' | 'size'>
/** The same, in the shape of a button, where it is the thing to do next. */
export function ViewButton({ to, children, ...look }: Look & { to: View; children: ReactNode }) {
  return (
    <Button as="a" {...useViewLink(to)} {...look}>
      {children}
    </Button>
  )
}
