/** Something that one instance at a time may do. Lives by the real clock; who dies loses it after a while. */
export type Lease = {
  /** Takes it, or keeps it: for so many ms, counted from before the call; 0 while another instance has it. */
  take(): Promise<number>
  /** Gives it back at once, if it is ours. */
  release(): Promise<void>
}
