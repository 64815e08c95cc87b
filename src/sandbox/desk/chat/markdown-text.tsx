import { Link } from '@fluentui/react-components'
import { Fragment, type ReactNode } from 'react'
import { type Block, type Inline, readMarkdown } from './markdown.ts'

/** The words of a message, with the little Markdown there is in them. */
export function MarkdownText({ text }: { text: string }) {
  return readMarkdown(text, true).map((block, at) => (
    <Fragment key={keyOf(block, at)}>{draw(block)}</Fragment>
  ))
}

function draw(block: Block): ReactNode {
  if (block.kind === 'paragraph') return <p>{inline(block.inside)}</p>
  const items = block.items.map((item, at) => <li key={keyOf(item, at)}>{inline(item)}</li>)
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
}

const inline = (inside: readonly Inline[]): ReactNode =>
  inside.map((one, at) => <Fragment key={keyOf(one, at)}>{drawOne(one)}</Fragment>)

function drawOne(one: Inline): ReactNode {
  if (one.kind === 'text') return one.text
  if (one.kind === 'break') return <br />
  if (one.kind === 'bold') return <strong>{inline(one.inside)}</strong>
  if (one.kind === 'italic') return <em>{inline(one.inside)}</em>
  return (
    <Link href={one.to} target="_blank" rel="noopener" inline>
      {inline(one.inside)}
    </Link>
  )
}

/** Parts of a fixed text never move, so that their place is their name. */
const keyOf = (_part: unknown, at: number) => String(at)
