import { Avatar } from '@fluentui/react-components'
import { useFace } from './use-face.ts'

type Props = {
  id: string
  name: string
  size: 24 | 28 | 32 | 36 | 40 | 48 | 56
  /** Whether this is one of our people, who may have a photo; others have initials. */
  ours?: boolean
}

/** Somebody's photo, or their initials until it comes. Their name always stands beside it, so it says nothing itself. */
export function Face({ id, name, size, ours = false }: Props) {
  const src = useFace(id, ours)
  const image = src ? { src, alt: '' } : undefined
  return <Avatar aria-hidden name={name} idForColor={id} color="colorful" size={size} image={image} />
}
