import { Link } from '@fluentui/react-components'
import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { type Block, type Inline, readMarkdown } from './markdown.ts'

/** The words of a message, with the little Markdown there is in them. */
export function MarkdownText({ text, open }: { text: string; open: Open }) {
  return readMarkdown(text, true).map((block, at) => (
    <Fragment key={keyOf(block, at)}>{draw(block, open)}</Fragment>
  ))
}

type Open = (url: string) => void

function draw(block: Block, open: Open): ReactNode {
  if (block.kind === 'paragraph') return <p>{inline(block.inside, open)}</p>
  const items = block.items.map((item, at) => <li key={keyOf(item, at)}>{inline(item, open)}</li>)
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
}

const inline = (inside: readonly Inline[], open: Open): ReactNode =>
  inside.map((one, at) => <Fragment key={keyOf(one, at)}>{drawOne(one, open)}</Fragment>)

function drawOne(one: Inline, open: Open): ReactNode {
  if (one.kind === 'text') return one.text
  if (one.kind === 'break') return <br />
  if (one.kind === 'bold') return <strong>{inline(one.inside, open)}</strong>
  if (one.kind === 'italic') return <em>{inline(one.inside, open)}</em>
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    open(one.to)
  }
  return (
    <Link href={one.to} inline onClick={follow}>
      {inline(one.inside, open)}
    </Link>
  )
}

/** Parts of a fixed text never move, so that their place is their name. */
const keyOf = (_part: unknown, at: number) => String(at)
