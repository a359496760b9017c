import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'

const KEY = 'review-said'

/** Opens the page anew, as what is online changed, and says why on the new one. */
export const reloadAndSay = (text: string | undefined): void => {
  if (text) window.sessionStorage.setItem(KEY, text)
  window.location.reload()
}

/** Says what {@link reloadAndSay} left to be said. */
export const useSaid = (): void => {
  useEffect(() => {
    const text = window.sessionStorage.getItem(KEY)
    if (!text) return
    window.sessionStorage.removeItem(KEY)
    toast.success(text)
  }, [])
}
