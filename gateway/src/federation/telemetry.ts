// @apollo/gateway 2.14 reports to Apollo once an hour and asks cloud metadata addresses who hosts
// it, as soon as a gateway is constructed. It reads this variable then; imported first, this module
// makes sure that it is set whatever is imported next. Proven by telemetry.test.ts.
process.env.APOLLO_TELEMETRY_DISABLED = "1";
