import "./rolldown-runtime-FwyLars3.mjs";
// src/plan/shown/without-credentials.ts
const SECRET_NAME = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY)$/i;
function withoutCredentials(name, value) {
	if (SECRET_NAME.test(name)) return "***";
	return value.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s,|]*@/gi, "$1***@");
}
export { withoutCredentials as t };
