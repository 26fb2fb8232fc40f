// Loaded into clasp before it starts: what it would ask of Google goes to the stand-in of the test instead, with the host that was meant.
import http from 'node:http';
import https from 'node:https';

const standIn = new URL(process.env.PLP_STAND_IN);

https.request = (url, options, callback) => {
  const asked = typeof url === 'string' || url instanceof URL ? new URL(url) : null;
  const wanted = asked ? (typeof options === 'object' ? options : {}) : url;
  const host = asked ? asked.host : wanted.host || wanted.hostname;
  const path = asked ? `${asked.pathname}${asked.search}` : wanted.path;
  return http.request(
    {
      method: wanted.method,
      headers: { ...wanted.headers, 'x-meant-for': host },
      host: standIn.hostname,
      port: standIn.port,
      path,
    },
    typeof options === 'function' ? options : callback,
  );
};
