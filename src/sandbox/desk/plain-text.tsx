import { Link, makeStyles } from '@fluentui/react-components'
import { Fragment, type MouseEvent } from 'react'
import { findLinks } from './find-links.ts'

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

type Props = { text: string; open: (url: string) => void }

/** Text as somebody wrote it, its lines kept and its links alive. */
export function PlainText({ text, open }: Props) {
  const styles = useStyles()
  const follow = (event: MouseEvent, to: string) => {
    event.preventDefault()
    open(to)
  }
  return (
    <p className={styles.text}>
      {findLinks(text.trim()).map(({ text: words, to }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text never move
        <Fragment key={at}>
          {to ? (
            <Link href={to} inline onClick={(event: MouseEvent) => follow(event, to)}>
              {words}
            </Link>
          ) : (
            words
          )}
        </Fragment>
      ))}
    </p>
  )
}
