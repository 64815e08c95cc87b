/** Where short notices appear. */
export const TOASTER = 'desk'
