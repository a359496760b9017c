/** NIST SP 800-63B, OWASP ASVS 6.2: length counts, not signs. The most keeps hashing affordable. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128
