const SECRET_NAME = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY)$/i;

/** A variable's value as it may be shown: users and passwords in addresses, and whole secrets, become ***. */
export function withoutCredentials(name: string, value: string): string {
  if (SECRET_NAME.test(name)) return '***';
  return value.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s,|]*@/gi, '$1***@');
}
