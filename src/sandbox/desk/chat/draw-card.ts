import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  type Input,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards'
import { HOST_CONFIG } from './host-config.ts'
import { readMarkdown, toHtml } from './markdown.ts'

export type Pressed = {
  title: string
  verb: string | undefined
  inputs: Record<string, string>
  /** What was pressed, to show on it that something happens. */
  element: HTMLElement | undefined
}
export type Needs = { press: (pressed: Pressed) => void; open: (url: string) => void }

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(readMarkdown(text, false))
  result.didProcess = true
}

/** Draws a card with its buttons live. Throws when it is no card. */
export function drawCard(content: object, { press, open }: Needs): HTMLElement {
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig(HOST_CONFIG)
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) open(action.url)
    if (action instanceof SubmitAction || action instanceof ExecuteAction) press(pressedOf(action))
  }
  card.onAnchorClicked = (_, anchor) => {
    open(anchor.href)
    return true
  }
  card.parse(content)
  const drawn = card.render()
  if (!drawn) throw new Error('an empty card')
  makeIdsUnique(drawn)
  card.onElementVisibilityChanged = () => queueMicrotask(() => tellExpanded(drawn))
  tellExpanded(drawn)
  return drawn
}

let cardsDrawn = 0

/** Ids that the card brings may stand on several cards of one chat; those of the package are unique already. */
function makeIdsUnique(drawn: HTMLElement): void {
  const prefix = `card${++cardsDrawn}-`
  for (const element of drawn.querySelectorAll('[id]'))
    if (!/^(__)?ac-/.test(element.id)) element.id = prefix + element.id
  for (const button of drawn.querySelectorAll('button[aria-controls]:not(.expandable)')) {
    const ids = (button.getAttribute('aria-controls') ?? '').split(' ')
    button.setAttribute('aria-controls', ids.map((id) => prefix + id).join(' '))
  }
}

/** The package says on what a button shows that it is expanded; it has to be said on the button. */
function tellExpanded(drawn: HTMLElement): void {
  for (const button of drawn.querySelectorAll('button[aria-controls]:not(.expandable)')) {
    const shown = (button.getAttribute('aria-controls') ?? '')
      .split(' ')
      .map((id) => drawn.querySelector<HTMLElement>(`#${CSS.escape(id)}`))
    for (const element of shown) element?.removeAttribute('aria-expanded')
    button.setAttribute('aria-expanded', String(shown.some((element) => element?.style.display !== 'none')))
  }
}

function pressedOf(action: SubmitAction | ExecuteAction): Pressed {
  return {
    title: action.title ?? '',
    verb: action instanceof ExecuteAction ? action.verb : undefined,
    inputs: typed(action.getReferencedInputs() ?? {}),
    element: action.renderedElement ?? parentElement(action),
  }
}

/** Text for every input, empty ones too, so that what somebody cleared is cleared. */
const typed = (inputs: Record<string, Input>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([id, input]) => [id, input.isSet() ? String(input.value) : '']),
  )

/** A selectAction has no element of its own: what holds it was pressed. */
const parentElement = (action: Action) => action.parent?.renderedElement
