import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  signedPercent
} from "./chunk-AN2NNQIO.mjs";
import {
  formatByteChange,
  formatBytes,
  formatCount
} from "./chunk-4PH2I2U7.mjs";
import {
  SHARED_ROWS
} from "./chunk-VTRS7H4C.mjs";
import {
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// node_modules/preact/dist/preact.mjs
var n;
var t;
var r;
var u;
var i;
var f;
var o;
var e;
var l;
var c;
var a;
var s;
var h = /* @__PURE__ */ Symbol.for("pv");
var p = {};
var y = [];
var v = /^m(i|n|o|s|text|space)$/;
var w = Array.isArray;
var d = y.slice;
var _ = Object.assign;
function g(n2) {
  n2 && n2.parentNode && n2.remove();
}
__name(g, "g");
function k(n2, t2, r2) {
  var u3, i3, f3, o3 = {}, e2 = arguments.length;
  for (f3 in t2) "key" == f3 ? u3 = t2[f3] : "ref" == f3 && "function" != typeof n2 ? i3 = t2[f3] : o3[f3] = t2[f3];
  return e2 > 2 && (o3.children = e2 > 3 ? d.call(arguments, 2) : r2), m(n2, o3, u3, i3, null);
}
__name(k, "k");
function m(r2, u3, i3, f3, o3) {
  var e2 = { type: r2, props: u3, key: i3, ref: f3, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o3 || ++t, __i: -1, __u: 0 };
  return !o3 && n.vnode && n.vnode(e2), e2;
}
__name(m, "m");
function $(n2) {
  return n2.children;
}
__name($, "$");
function x(n2, t2) {
  this.props = n2, this.context = t2, this.__g = 0;
}
__name(x, "x");
function S(n2, t2) {
  if (null == t2) return n2.__ && S(n2.__, n2.__i + 1);
  for (var r2; t2 < n2.__k.length; t2++) if ((r2 = n2.__k[t2]) && r2.__e) return r2.__e;
  return "function" != typeof n2.type || n2.props.__P ? null : S(n2);
}
__name(S, "S");
function C(t2) {
  var r2, u3 = t2.__v, i3 = u3.__e, f3 = [], o3 = [], e2 = t2.__P;
  e2 && ((r2 = _({ constructor: h }, u3)).__v = u3.__v + 1, n.vnode && n.vnode(r2), z(e2, r2, u3, t2.__n, e2.namespaceURI, 32 & u3.__u ? [i3] : null, f3, i3 || S(u3), 32 & u3.__u, o3), r2.__v = u3.__v, r2.__.__k[r2.__i] = r2, E(f3, r2, o3), u3.__ = u3.__e = null, r2.__e != i3 && j(r2));
}
__name(C, "C");
function j(n2) {
  if ((n2 = n2.__) && n2.__c && !n2.props.__P) return n2.__e = null, n2.__k.some(function(t2) {
    return t2 && (n2.__e = t2.__e);
  }), j(n2);
}
__name(j, "j");
function L(t2) {
  (8 & t2.__g || (t2.__g |= 8, u.push(t2), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
}
__name(L, "L");
function H() {
  try {
    for (var n2, t2 = 1; u.length; ) u.length > t2 && u.sort(o), n2 = u.shift(), t2 = u.length, 8 & n2.__g && C(n2);
  } finally {
    (f = u.length) && (i || queueMicrotask)(H);
  }
}
__name(H, "H");
function I(n2, t2, r2, u3, i3, f3, o3, e2, l3, c3, a3) {
  var s3, h3, v3, w3, d3, _3, g3 = u3.__k || y, k3 = t2.length;
  for (l3 = q(r2, t2, g3, l3, k3), s3 = 0; s3 < k3; s3++) null != (v3 = r2.__k[s3]) && (h3 = ~v3.__i && g3[v3.__i] || p, v3.__i = s3, _3 = z(n2, v3, h3, i3, f3, o3, e2, l3, c3, a3), w3 = v3.__e, (h3.ref != v3.ref || 8 & h3.__u) && (h3.ref && G(h3.ref, null, v3, h3), v3.ref && a3.push(v3.ref, v3.__c || w3, v3)), d3 = d3 || w3, 4 & v3.__u ? (l3 = A(v3, l3, n2, !h3.__v), h3.__e && (h3.__e = null)) : "function" == typeof v3.type && void 0 !== _3 ? l3 = _3 : w3 && (l3 = w3.nextSibling), v3.__u &= -21);
  return r2.__e = d3, l3;
}
__name(I, "I");
function q(n2, t2, r2, u3, i3) {
  var f3, o3, e2, l3, c3, a3, s3, p3, y3, v3 = r2.length, d3 = v3, _3 = 0, g3 = 0, k3 = n2.__k = Array(i3);
  for (f3 = 0; f3 < i3; f3++) null != (o3 = t2[f3]) && "boolean" != typeof o3 && "function" != typeof o3 ? ("object" != typeof o3 || o3.constructor === String ? o3 = k3[f3] = m(null, o3) : w(o3) ? o3 = k3[f3] = m($, { children: o3 }) : o3.constructor === h && o3.__b ? o3 = k3[f3] = m(o3.type, o3.props, o3.key, o3.ref, o3.__v) : k3[f3] = o3, l3 = f3 + _3, o3.__ = n2, o3.__b = n2.__b + 1, e2 = null, ~(c3 = o3.__i = P(o3, r2, l3, d3)) && (d3--, (e2 = r2[c3]) && (e2.__u |= 2)), e2 && e2.__v ? (o3.__u |= 16, c3 == l3 - 1 ? _3-- : c3 == l3 + 1 ? _3++ : c3 != l3 && (c3 > l3 ? _3-- : _3++, g3 = 1)) : (~c3 || (i3 > v3 ? _3-- : i3 < v3 && _3++), "function" != typeof o3.type && (o3.__u |= 4))) : k3[f3] = null;
  if (g3) {
    for (a3 = [], s3 = [], f3 = 0; f3 < i3; f3++) if ((o3 = k3[f3]) && 16 & o3.__u) {
      for (_3 = 0, p3 = a3.length; _3 < p3; ) a3[y3 = _3 + p3 >> 1] < o3.__i ? _3 = y3 + 1 : p3 = y3;
      a3[_3] = o3.__i, s3[f3] = _3 + 1;
    }
    for (_3 = a3.length; f3--; ) s3[f3] && (s3[f3] == _3 ? _3-- : k3[f3].__u |= 4);
  }
  if (d3) for (f3 = 0; f3 < v3; f3++) !(e2 = r2[f3]) || 2 & e2.__u || (e2.__e == u3 && (u3 = S(e2)), J(e2, e2));
  return u3;
}
__name(q, "q");
function A(n2, t2, r2, u3) {
  var i3, f3, o3, e2;
  if ("function" == typeof n2.type) {
    if (n2.props.__P) return t2;
    if (i3 = n2.__k) for (f3 = 0; f3 < i3.length; f3++) i3[f3] && (i3[f3].__ = n2, t2 = A(i3[f3], t2, r2, false));
    return t2;
  }
  for (t2 && !t2.parentNode && (t2 = S(n2)) && !t2.parentNode && (t2 = null), o3 = n2.__e, e2 = t2; e2 && 8 == e2.nodeType; ) e2 = e2.nextSibling;
  for (o3 != e2 && (!u3 && r2.moveBefore && o3.parentNode ? r2.moveBefore(o3, t2) : r2.insertBefore(o3, t2 || null)), t2 = o3; (t2 = t2 && t2.nextSibling) && 8 == t2.nodeType && !t2.data.startsWith("$s"); ) ;
  return t2;
}
__name(A, "A");
function P(n2, t2, r2, u3) {
  var i3, f3 = n2.key, o3 = n2.type, e2 = t2[r2], l3 = e2 && !(2 & e2.__u);
  if (null === e2 && null == f3 || l3 && f3 == e2.key && o3 == e2.type) return r2;
  if (u3 > (l3 ? 1 : 0)) {
    for (i3 = r2 - 1; i3 >= 0; i3--) if ((e2 = t2[i3]) && !(2 & e2.__u) && f3 == e2.key && o3 == e2.type) return i3;
    for (i3 = r2 + 1; i3 < t2.length; i3++) if ((e2 = t2[i3]) && !(2 & e2.__u) && f3 == e2.key && o3 == e2.type) return i3;
  }
  return -1;
}
__name(P, "P");
function T(n2, t2, r2) {
  null == r2 && (r2 = ""), "-" == t2[0] ? n2.setProperty(t2, r2) : n2[t2] = r2;
}
__name(T, "T");
function N(n2, t2, r2, u3, i3) {
  var f3, o3;
  if ("style" == t2) if ("string" == typeof r2) n2.style.cssText = r2;
  else {
    if ("string" == typeof u3 && (n2.style.cssText = u3 = ""), u3) for (t2 in u3) r2 && t2 in r2 || T(n2.style, t2);
    if (r2) for (t2 in r2) u3 && r2[t2] == u3[t2] || T(n2.style, t2, r2[t2]);
  }
  else if ("o" == t2[0] && "n" == t2[1]) "function" != typeof r2 && (r2 = null), "function" != typeof u3 && (u3 = null), (n2.__e || (n2.__e = {}))[t2] = r2, r2 && u3 || (o3 = a[t2] || (a[t2] = V(t2)), (n2.__a || (n2.__a = {}))[t2] = c, f3 = t2 != (t2 = t2.replace(l, "$1")), (t2 = t2.slice(2))[0] < "a" && (t2 = t2.toLowerCase()), r2 ? n2.addEventListener(t2, o3, f3) : n2.removeEventListener(t2, o3, f3));
  else {
    if ("http://www.w3.org/2000/svg" == i3) t2 = t2.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != t2 && "height" != t2 && "href" != t2 && "list" != t2 && "form" != t2 && "tabIndex" != t2 && "download" != t2 && "rowSpan" != t2 && "colSpan" != t2 && "role" != t2 && "popover" != t2 && t2 in n2) try {
      return void (n2[t2] = null == r2 ? "" : r2);
    } catch (n3) {
    }
    if ("function" == typeof r2) return;
    null == r2 || false === r2 && "-" != t2[4] ? n2.removeAttribute(t2) : n2.setAttribute(t2, "popover" == t2 && 1 == r2 ? "" : r2);
  }
}
__name(N, "N");
function V(t2) {
  return function(r2) {
    var u3 = this.__e;
    if (u3) {
      if (u3 = u3[t2], null == r2[e]) r2[e] = c++;
      else if (r2[e] < this.__a[t2]) return;
      return u3(n.event ? n.event(r2) : r2);
    }
  };
}
__name(V, "V");
function z(t2, r2, u3, i3, f3, o3, e2, l3, c3, a3) {
  var s3, p3, v3, d3, k3, b2, m3, M2, C2, j3, L2, H3, q3, A2, O, P3, T3, N3, V3 = r2.type;
  if (r2.constructor !== h) return null;
  128 & u3.__u && (c3 = 32 & u3.__u, s3 = u3.__c.__z) && (r2.__u |= c3, p3 = o3 = [], 8 == s3.nodeType ? l3 = B(s3, o3) : o3.push(s3), l3 = o3[0] || l3), (s3 = n.__b) && s3(r2);
  n: if ("function" == typeof V3) {
    v3 = e2.length;
    try {
      if (M2 = r2.props, C2 = (s3 = V3.prototype) && s3.render, j3 = (s3 = V3.contextType) && i3[s3.__c], L2 = s3 ? j3 ? j3.props.value : s3.__ : i3, (d3 = u3.__c) ? (r2.__c = d3, 2 & d3.__g && (d3.__g |= 1)) : (C2 ? r2.__c = d3 = new V3(M2, L2) : (r2.__c = d3 = new x(M2, L2), d3.constructor = V3, d3.render = K), j3 && j3.sub(d3), d3.state || (d3.state = {}), d3.__n = i3, d3.__g |= 8, d3.__h = [], d3.__k = []), C2 && (d3.__s || (d3.__s = d3.state), V3.getDerivedStateFromProps && (d3.__s == d3.state && (d3.__s = _({}, d3.__s)), _(d3.__s, V3.getDerivedStateFromProps(M2, d3.__s)))), k3 = d3.props, b2 = d3.state, d3.__v = r2, u3.__c) {
        if (M2 !== k3 && C2 && !V3.getDerivedStateFromProps && d3.componentWillReceiveProps && d3.componentWillReceiveProps(M2, L2), r2.__v == u3.__v && !(8 & d3.__g) || !(4 & d3.__g) && d3.shouldComponentUpdate && false === d3.shouldComponentUpdate(M2, d3.__s, L2)) {
          r2.__v != u3.__v && (d3.props = M2, d3.state = d3.__s, d3.__g &= -9), r2.__e = u3.__e, r2.__k = u3.__k, r2.__k.some(function(n2) {
            n2 && (n2.__ = r2);
          }), y.push.apply(d3.__h, d3.__k), d3.__k = [], d3.__h.length && e2.push(d3), l3 = S(u3);
          break n;
        }
        d3.componentWillUpdate && d3.componentWillUpdate(M2, d3.__s, L2), C2 && d3.componentDidUpdate && d3.__h.push(function() {
          d3.componentDidUpdate(k3, b2, m3);
        });
      } else C2 && !V3.getDerivedStateFromProps && d3.componentWillMount && d3.componentWillMount(), C2 && d3.componentDidMount && d3.__h.push(d3.componentDidMount);
      d3.context = L2, d3.props = M2, d3.__P = t2, d3.__g &= -5, H3 = n.__r, q3 = C2 ? 25 : 0;
      do {
        d3.__g &= -9, H3 && H3(r2), s3 = d3.render(d3.props, d3.state = d3.__s, d3.context);
      } while (8 & d3.__g && ++q3 < 25);
      C2 && (y.push.apply(d3.__h, d3.__k), d3.__k = []), d3.state = d3.__s, d3.getChildContext && (i3 = _({}, i3, d3.getChildContext())), C2 && u3.__c && d3.getSnapshotBeforeUpdate && (m3 = d3.getSnapshotBeforeUpdate(k3, b2)), A2 = s3 && s3.type === $ && null == s3.key ? s3.props.children : s3, M2.__P && (s3 = l3, f3 = (t2 = M2.__P).namespaceURI, c3 = o3 = null, u3.props && u3.props.__P != t2 && (u3.__k.some(function(n2) {
        n2 && J(n2, n2);
      }), u3.__k = null), l3 = u3.__k ? S(u3, 0) : null), l3 = I(t2, w(A2) ? A2 : [A2], r2, u3, i3, f3, o3, e2, l3, c3, a3), M2.__P && (r2.__e = null, l3 = s3), r2.__u &= -161, p3 && p3.some(g), d3.__h.length && e2.push(d3), 1 & d3.__g && (d3.__g &= -4);
    } catch (t3) {
      if (e2.length = v3, r2.__v = null, c3 || o3) if (t3 && t3.then) {
        if (r2.__u |= 128 | c3, o3) {
          for (~(T3 = o3.indexOf(l3 || void 0)) || (T3 = o3.length); (N3 = o3[T3 - 1]) && 8 == N3.nodeType; ) T3--;
          for (; T3 < o3.length; T3++) if (N3 = o3[T3]) if (o3[T3] = null, O) {
            if (N3 == P3) break;
          } else {
            if (8 != N3.nodeType) break;
            N3.data.startsWith("$s") && (P3 = B(O = N3));
          }
        }
        if (!O) {
          for (; l3 && 8 == l3.nodeType && l3.nextSibling; ) l3 = l3.nextSibling;
          O = l3;
        }
        (s3 = B(O = r2.__c.__z || (r2.__c.__z = O))) ? (r2.__e = O, l3 = s3) : r2.__e = l3, l3 = l3 && l3.nextSibling;
      } else o3 && o3.some(g);
      else r2.__e = u3.__e;
      r2.__k || (r2.__k = u3.__k || []), t3 && t3.then || D(r2), n.__e(t3, r2, u3);
    }
  } else l3 = r2.__e = F(u3.__e, r2, u3, i3, f3, o3, e2, c3, a3, t2);
  return (s3 = n.diffed) && s3(r2), l3;
}
__name(z, "z");
function B(n2, t2) {
  if (n2 && 8 == n2.nodeType && n2.data.startsWith("$s")) for (var r2 = 1; n2 = n2.nextSibling; ) {
    if (8 == n2.nodeType) {
      if (n2.data.startsWith("$s")) r2++;
      else if (n2.data.startsWith("/$s") && !--r2) return n2;
    }
    t2 && t2.push(n2);
  }
}
__name(B, "B");
function D(n2) {
  n2 && (n2.__c && (n2.__c.__g |= 4), n2.__k && n2.__k.some(D));
}
__name(D, "D");
function E(t2, r2, u3) {
  for (var i3 = 0; i3 < u3.length; ) G(u3[i3++], u3[i3++], u3[i3++]);
  n.__c && n.__c(r2, t2), t2.some(function(r3) {
    try {
      t2 = r3.__h, r3.__h = [], t2.some(function(n2) {
        n2.call(r3);
      });
    } catch (t3) {
      n.__e(t3, r3.__v);
    }
  });
}
__name(E, "E");
function F(t2, r2, u3, i3, f3, o3, e2, l3, c3, a3) {
  var s3, h3, y3, _3, k3, b2, m3, M2, $3 = u3.props || p, x3 = r2.props, C2 = r2.type;
  if ("svg" == C2 ? f3 = "http://www.w3.org/2000/svg" : "math" == C2 ? f3 = "http://www.w3.org/1998/Math/MathML" : f3 || (f3 = "http://www.w3.org/1999/xhtml"), o3) {
    for (s3 = 0; s3 < o3.length; s3++) if ((k3 = o3[s3]) && (C2 ? k3.localName == C2 : 3 == k3.nodeType)) {
      t2 = k3, o3[s3] = null;
      break;
    }
  }
  if (!t2) {
    if (M2 = a3.ownerDocument || document, !C2) return M2.createTextNode(x3);
    t2 = M2.createElementNS(f3, C2, x3.is ? x3 : a3), l3 && (n.__m && n.__m(r2, o3), l3 = false), o3 = null;
  }
  if (C2) {
    if (a3 = "template" == C2 && t2.content || t2, o3 = "textarea" == C2 && null != x3.defaultValue ? null : o3 && d.call(a3.childNodes), !l3 && o3) for ($3 = {}, s3 = 0; s3 < t2.attributes.length; s3++) $3[(k3 = t2.attributes[s3]).name] = k3.value;
    for (s3 in $3) k3 = $3[s3], "dangerouslySetInnerHTML" == s3 ? y3 = k3 : "children" == s3 || s3 in x3 || "value" == s3 && "defaultValue" in x3 || "checked" == s3 && "defaultChecked" in x3 || N(t2, s3, null, k3, f3);
    for (s3 in x3) k3 = x3[s3], "children" == s3 ? _3 = k3 : "dangerouslySetInnerHTML" == s3 ? h3 = k3 : "value" == s3 ? b2 = k3 : "checked" == s3 ? m3 = k3 : l3 && "function" != typeof k3 || $3[s3] === k3 || N(t2, s3, k3, $3[s3], f3);
    h3 ? (l3 || y3 && (h3.__html == y3.__html || h3.__html == t2.innerHTML) || (t2.innerHTML = h3.__html), r2.__k = []) : (y3 && (t2.textContent = ""), ("foreignObject" == C2 || "http://www.w3.org/1998/Math/MathML" == f3 && v.test(C2)) && (f3 = "http://www.w3.org/1999/xhtml"), I(a3, w(_3) ? _3 : [_3], r2, u3, i3, f3, o3, e2, o3 ? o3[0] : u3.__k && S(u3, 0), l3, c3), o3 && o3.some(g)), l3 && "textarea" != C2 || (s3 = "value", "progress" == C2 && null == b2 ? t2.removeAttribute(s3) : null == b2 || b2 === t2[s3] && ("progress" != C2 || b2) || N(t2, s3, b2, $3[s3], f3), s3 = "checked", null != m3 && m3 != t2[s3] && N(t2, s3, m3, $3[s3], f3));
  } else $3 === x3 || l3 && t2.data == x3 || (t2.data = x3);
  return t2;
}
__name(F, "F");
function G(t2, r2, u3, i3) {
  try {
    "function" == typeof t2 ? r2 ? r2.__x = t2(r2) || 1 : i3 && (i3 = i3.__c || i3.__e) && (r2 = i3.__x) && (i3.__x = null, "function" == typeof r2 ? r2() : t2(null)) : t2.current = r2;
  } catch (t3) {
    n.__e(t3, u3);
  }
}
__name(G, "G");
function J(t2, r2, u3) {
  var i3, f3, o3, e2;
  if (n.unmount && n.unmount(t2), !(i3 = t2.ref) || i3.current && i3.current != t2.__e || G(i3, null, r2, t2), i3 = t2.__c) {
    if (i3.componentWillUnmount) try {
      i3.componentWillUnmount();
    } catch (t3) {
      n.__e(t3, r2);
    }
    i3.__P = i3.__n = null;
  }
  if (i3 = t2.__k) for (e2 = 0; e2 < i3.length; e2++) i3[e2] && J(i3[e2], r2, "function" != typeof t2.type || u3 && !t2.props.__P);
  !u3 && (i3 = t2.__c) && (i3 = i3.__z) && (f3 = B(i3, o3 = [])) && (i3 == t2.__e && o3.some(g), g(f3), g(i3)), u3 || g(t2.__e), t2.__e = t2.__c = t2.__ = null;
}
__name(J, "J");
function K(n2, t2, r2) {
  return this.constructor(n2, r2);
}
__name(K, "K");
function U(n2) {
  function t2(n3) {
    var r2, u3;
    return this.getChildContext || (r2 = /* @__PURE__ */ new Set(), (u3 = {})[t2.__c] = this, this.getChildContext = function() {
      return u3;
    }, this.shouldComponentUpdate = function(n4) {
      this.props.value != n4.value && r2.forEach(function(n5) {
        n5.__g |= 4, L(n5);
      });
    }, this.sub = function(n4) {
      r2.add(n4);
      var t3 = n4.componentWillUnmount;
      n4.componentWillUnmount = function() {
        r2.delete(n4), t3 && t3.call(n4);
      };
    }), n3.children;
  }
  __name(t2, "t");
  return t2.__c = "__cC" + s++, t2.__ = n2, t2.Provider = (t2.Consumer = function(n3, t3) {
    return n3.children(t3);
  }).contextType = t2, t2;
}
__name(U, "U");
n = { __e: /* @__PURE__ */ __name(function(n2, t2, r2, u3) {
  for (var i3, o3, e2; t2 = t2.__; ) if ((i3 = t2.__c) && !(1 & i3.__g)) {
    i3.__g |= 4;
    try {
      if ((e2 = (o3 = i3.constructor) && o3.getDerivedStateFromError) && i3.setState(o3.getDerivedStateFromError(n2)), i3.componentDidCatch && (i3.componentDidCatch(n2, u3 || {}), e2 = 1), e2 && 8 & i3.__g) return void (i3.__g |= 2);
    } catch (t3) {
      n2 = t3;
    }
  }
  throw f = 0, n2;
}, "__e") }, t = 0, r = /* @__PURE__ */ __name(function(n2) {
  return null != n2 && n2.constructor === h;
}, "r"), x.prototype.setState = function(n2, t2) {
  var r2 = this.__s;
  r2 && r2 != this.state || (r2 = this.__s = _({}, this.state)), "function" == typeof n2 && (n2 = n2(_({}, r2), this.props)), n2 && (_(r2, n2), this.__v && (t2 && this.__k.push(t2), L(this)));
}, x.prototype.forceUpdate = function(n2) {
  this.__v && (this.__g |= 4, n2 && this.__h.push(n2), L(this));
}, x.prototype.render = $, u = [], f = 0, o = /* @__PURE__ */ __name(function(n2, t2) {
  return n2.__v.__b - t2.__v.__b;
}, "o"), e = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;

// src/report/html/elements.ts
function text(outside) {
  return visibleText(outside);
}
__name(text, "text");
var LONGEST_WHOLE = 24;
function isShort(outside) {
  return outside.length <= LONGEST_WHOLE;
}
__name(isShort, "isShort");
function whole(outside) {
  return isShort(outside) ? k("span", { class: "whole" }, text(outside)) : text(outside);
}
__name(whole, "whole");
function code(outside) {
  const parts = text(outside).split(/(?<=\/)/);
  return k(
    "code",
    null,
    parts.flatMap((part, index) => index === 0 ? [part] : [k("wbr", null), part])
  );
}
__name(code, "code");
function bytes(count) {
  const exact = `${grouped(count)} bytes`;
  return k("span", { class: "bytes", title: exact }, formatBytes(count).replaceAll(" ", " "));
}
__name(bytes, "bytes");
function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
__name(grouped, "grouped");
function shortDigest(digest) {
  return k("code", { title: digest }, digest.slice(0, "sha256:".length + 12));
}
__name(shortDigest, "shortDigest");
function section(id, title, ...children) {
  return k("section", { id, "aria-labelledby": `${id}-title` }, k("h2", { id: `${id}-title` }, title), ...children);
}
__name(section, "section");
function table(columns, rows, id) {
  const classes = columns.map(({ kind, spare }) => [kind, spare ? "spare" : ""].filter(Boolean).join(" "));
  return k(
    "table",
    id === void 0 ? null : { id },
    k(
      "thead",
      null,
      k(
        "tr",
        null,
        columns.map(({ title }, i3) => k("th", { scope: "col", class: classes[i3] }, title))
      )
    ),
    k(
      "tbody",
      null,
      rows.map(
        (row) => k(
          "tr",
          null,
          row.map(
            (cell, i3) => i3 === 0 ? k("th", { scope: "row", class: classes[i3] }, cell) : k("td", { class: classes[i3] }, cell)
          )
        )
      )
    )
  );
}
__name(table, "table");
var Scripted = U(false);
function fold(summary, ...children) {
  return k(
    Scripted.Consumer,
    null,
    (scripted) => k(
      "details",
      null,
      k("summary", null, summary),
      ...scripted ? [k("noscript", { class: "late" }, k(Scripted.Provider, { value: false }, children))] : children
    )
  );
}
__name(fold, "fold");
function facts(pairs) {
  return k(
    "dl",
    null,
    pairs.map(([name, value]) => k("div", null, k("dt", null, name), k("dd", null, value)))
  );
}
__name(facts, "facts");
function commas(nodes) {
  return nodes.flatMap((node, index) => index === 0 ? [node] : [", ", node]);
}
__name(commas, "commas");

// src/report/html/document.ts
import { createHash } from "node:crypto";

// node_modules/preact-render-to-string/dist/index.mjs
var o2 = "__s";
var i2 = "__c";
var a2 = "__k";
var u2 = "__d";
var c2 = "__s";
var f2 = /[\s\n\\/='"\0<>]/;
var s2 = /^(xlink|xmlns|xml)([A-Z])/;
var l2 = /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/;
var p2 = /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/;
var h2 = /* @__PURE__ */ new Set(["draggable", "spellcheck"]);
function d2(e2) {
  void 0 !== e2.__g ? e2.__g |= 8 : e2[u2] = true;
}
__name(d2, "d");
function v2(e2) {
  void 0 !== e2.__g ? e2.__g &= -9 : e2[u2] = false;
}
__name(v2, "v");
function m2(e2) {
  return void 0 !== e2.__g ? !!(8 & e2.__g) : true === e2[u2];
}
__name(m2, "m");
var y2 = /["&<]/;
function _2(e2) {
  if (0 === e2.length || false === y2.test(e2)) return e2;
  for (var t2 = 0, n2 = 0, r2 = "", o3 = ""; n2 < e2.length; n2++) {
    switch (e2.charCodeAt(n2)) {
      case 34:
        o3 = "&quot;";
        break;
      case 38:
        o3 = "&amp;";
        break;
      case 60:
        o3 = "&lt;";
        break;
      default:
        continue;
    }
    n2 !== t2 && (r2 += e2.slice(t2, n2)), r2 += o3, t2 = n2 + 1;
  }
  return n2 !== t2 && (r2 += e2.slice(t2, n2)), r2;
}
__name(_2, "_");
var g2 = {};
var k2 = /* @__PURE__ */ new Set(["animation-iteration-count", "border-image-outset", "border-image-slice", "border-image-width", "box-flex", "box-flex-group", "box-ordinal-group", "column-count", "fill-opacity", "flex", "flex-grow", "flex-negative", "flex-order", "flex-positive", "flex-shrink", "flood-opacity", "font-weight", "grid-column", "grid-row", "line-clamp", "line-height", "opacity", "order", "orphans", "stop-opacity", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "stroke-width", "tab-size", "widows", "z-index", "zoom"]);
var b = /[A-Z]/g;
function x2(e2) {
  var t2 = "";
  for (var n2 in e2) {
    var r2 = e2[n2];
    if (null != r2 && "" !== r2) {
      var o3 = "-" == n2[0] ? n2 : g2[n2] || (g2[n2] = n2.replace(b, "-$&").toLowerCase()), i3 = ";";
      "number" != typeof r2 || o3.startsWith("--") || k2.has(o3) || (i3 = "px;"), t2 = t2 + o3 + ":" + r2 + i3;
    }
  }
  return t2 || void 0;
}
__name(x2, "x");
function w2() {
  this.__d = true;
}
__name(w2, "w");
function H2(e2, t2) {
  return { __v: e2, context: t2, props: e2.props, setState: w2, forceUpdate: w2, __d: true, __h: new Array(0) };
}
__name(H2, "H");
var T2 = {};
var j2 = [];
var P2 = Array.isArray;
var $2 = Object.assign;
var U2 = "";
var Z = "<!--$s-->";
var F2 = "<!--/$s-->";
function M(e2) {
  return "string" == typeof e2 ? Z + e2 + F2 : P2(e2) ? (e2.unshift(Z), e2.push(F2), e2) : e2 && "function" == typeof e2.then ? e2.then(M) : Z + e2 + F2;
}
__name(M, "M");
function W() {
  return { beforeDiff: n.__b, afterDiff: n.diffed, renderHook: n.__r, unmountHook: n.unmount, rootHook: n.__, commitHook: n.__c, catchError: n.__e, errorBoundaries: n.errorBoundaries };
}
__name(W, "W");
function B2(e2) {
  var t2 = n[o2];
  n[o2] = true;
  try {
    return e2();
  } finally {
    n[o2] = t2;
  }
}
__name(B2, "B");
function z2(n2, r2, o3) {
  var i3 = W();
  try {
    var u3 = B2(function() {
      var u4, c3 = k($, null);
      return c3[a2] = [n2], i3.rootHook && i3.rootHook(n2, ((u4 = {})[a2] = c3, u4.nodeType = 1, u4)), q2(n2, r2 || T2, false, void 0, c3, false, o3, i3);
    });
    return P2(u3) ? u3.join(U2) : u3;
  } catch (e2) {
    if (e2.then) throw new Error('Use "renderToStringAsync" for suspenseful rendering.');
    throw e2;
  } finally {
    i3.commitHook && B2(function() {
      return i3.commitHook(n2, j2);
    }), j2.length = 0;
  }
}
__name(z2, "z");
function N2(e2, t2, n2) {
  var r2, o3 = e2.type, a3 = true;
  return e2[i2] ? (a3 = false, (r2 = e2[i2]).state = r2[c2]) : r2 = new o3(e2.props, t2), e2[i2] = r2, r2.__v = e2, r2.props = e2.props, r2.context = t2, d2(r2), null == r2.state && (r2.state = T2), null == r2[c2] && (r2[c2] = r2.state), o3.getDerivedStateFromProps ? r2.state = $2({}, r2.state, o3.getDerivedStateFromProps(r2.props, r2.state)) : a3 && r2.componentWillMount ? (r2.componentWillMount(), r2.state = r2[c2] !== r2.state ? r2[c2] : r2.state) : !a3 && r2.componentWillUpdate && r2.componentWillUpdate(), n2.renderHook && n2.renderHook(e2), r2.render(r2.props, r2.state, t2);
}
__name(N2, "N");
function q2(e2, n2, o3, u3, y3, g3, k3, b2) {
  if (null == e2 || true === e2 || false === e2 || e2 === U2) return U2;
  var w3 = typeof e2;
  if ("object" != w3) return "function" == w3 ? U2 : "string" == w3 ? _2(e2) : e2 + U2;
  if (P2(e2)) {
    var C2, D2 = U2;
    y3[a2] = e2;
    for (var A2 = e2.length, S2 = 0; S2 < A2; S2++) {
      var E2 = e2[S2];
      if (null != E2 && "boolean" != typeof E2) {
        var L2, j3 = q2(E2, n2, o3, u3, y3, g3, k3, b2);
        "string" == typeof j3 ? D2 += j3 : (C2 || (C2 = new Array(A2)), D2 && C2.push(D2), D2 = U2, P2(j3) ? (L2 = C2).push.apply(L2, j3) : C2.push(j3));
      }
    }
    return C2 ? (D2 && C2.push(D2), C2) : D2;
  }
  if (!r(e2)) return U2;
  e2.__ = y3, b2.beforeDiff && b2.beforeDiff(e2);
  var Z2 = e2.type, F3 = e2.props;
  if ("function" == typeof Z2) {
    var W2, z3, O, R = n2;
    if (Z2 === $) {
      if ("tpl" in F3) {
        for (var K2, G2 = U2, J2 = 0; J2 < F3.tpl.length; J2++) if (G2 += F3.tpl[J2], F3.exprs && J2 < F3.exprs.length) {
          var Q = F3.exprs[J2];
          if (null == Q) continue;
          if ("object" == typeof Q && (r(Q) || P2(Q))) {
            var X, Y = q2(Q, n2, o3, u3, e2, g3, k3, b2);
            "string" == typeof Y ? G2 += Y : (K2 || (K2 = []), G2 && K2.push(G2), G2 = U2, P2(Y) ? (X = K2).push.apply(X, Y) : K2.push(Y));
          } else G2 += Q;
        }
        return K2 ? (G2 && K2.push(G2), K2) : G2;
      }
      if ("UNSTABLE_comment" in F3) return "<!--" + _2(F3.UNSTABLE_comment) + "-->";
      z3 = F3.children;
    } else {
      if (null != (W2 = Z2.contextType)) {
        var ee = n2[W2.__c];
        R = ee ? ee.props.value : W2.__;
      }
      var te = Z2.prototype && "function" == typeof Z2.prototype.render;
      if (te) z3 = /**#__NOINLINE__**/
      N2(e2, R, b2), O = e2[i2];
      else {
        e2[i2] = O = /**#__NOINLINE__**/
        H2(e2, R);
        for (var ne = 0; m2(O) && ne++ < 25; ) {
          v2(O), b2.renderHook && b2.renderHook(e2);
          try {
            z3 = Z2.call(O, F3, R);
          } catch (t2) {
            throw g3 && t2 && "function" == typeof t2.then && (e2._suspended = true), t2;
          }
        }
        d2(O);
      }
      if (null != O.getChildContext && (n2 = $2({}, n2, O.getChildContext())), te && b2.errorBoundaries && (Z2.getDerivedStateFromError || O.componentDidCatch)) {
        z3 = null != z3 && z3.type === $ && null == z3.key && null == z3.props.tpl ? z3.props.children : z3;
        try {
          return q2(z3, n2, o3, u3, e2, g3, false, b2);
        } catch (r2) {
          return Z2.getDerivedStateFromError && (O[c2] = Z2.getDerivedStateFromError(r2)), O.componentDidCatch && O.componentDidCatch(r2, T2), m2(O) ? (z3 = N2(e2, n2, b2), null != (O = e2[i2]).getChildContext && (n2 = $2({}, n2, O.getChildContext())), q2(z3 = null != z3 && z3.type === $ && null == z3.key && null == z3.props.tpl ? z3.props.children : z3, n2, o3, u3, e2, g3, k3, b2)) : U2;
        } finally {
          b2.afterDiff && b2.afterDiff(e2), b2.unmountHook && b2.unmountHook(e2);
        }
      }
    }
    z3 = null != z3 && z3.type === $ && null == z3.key && null == z3.props.tpl ? z3.props.children : z3;
    try {
      var re = q2(z3, n2, o3, u3, e2, g3, k3, b2);
      return b2.afterDiff && b2.afterDiff(e2), b2.unmountHook && b2.unmountHook(e2), e2._suspended ? M(re) : re;
    } catch (t2) {
      if (!g3 && k3 && k3.onError) {
        var oe = (/* @__PURE__ */ __name(function t3(r2) {
          return k3.onError(r2, e2, function(e3, r3) {
            try {
              return B2(function() {
                return q2(e3, n2, o3, u3, r3, g3, k3, b2);
              });
            } catch (e4) {
              return t3(e4);
            }
          });
        }, "t"))(t2);
        return void 0 !== oe ? oe : (b2.catchError && b2.catchError(t2, e2), U2);
      }
      if (!g3) throw t2;
      if (!t2 || "function" != typeof t2.then) throw t2;
      return t2.then(/* @__PURE__ */ __name(function t3() {
        try {
          var r2 = B2(function() {
            return q2(z3, n2, o3, u3, e2, g3, k3, b2);
          });
          return e2._suspended ? M(r2) : r2;
        } catch (e3) {
          if (!e3 || "function" != typeof e3.then) throw e3;
          return e3.then(t3);
        }
      }, "t"));
    }
  }
  var ie, ae = "<" + Z2, ue = U2;
  for (var ce in F3) {
    var fe = F3[ce];
    if ("function" != typeof (fe = V2(fe) ? fe.value : fe) || "class" === ce || "className" === ce) {
      switch (ce) {
        case "children":
          ie = fe;
          continue;
        case "key":
        case "ref":
        case "__self":
        case "__source":
          continue;
        case "htmlFor":
          if ("for" in F3) continue;
          ce = "for";
          break;
        case "className":
          if ("class" in F3) continue;
          ce = "class";
          break;
        case "defaultChecked":
          ce = "checked";
          break;
        case "defaultSelected":
          ce = "selected";
          break;
        case "defaultValue":
        case "value":
          switch (ce = "value", Z2) {
            case "textarea":
              ie = fe;
              continue;
            case "select":
              u3 = fe;
              continue;
            case "option":
              u3 != fe || "selected" in F3 || (ae += " selected");
          }
          break;
        case "dangerouslySetInnerHTML":
          ue = fe && fe.__html;
          continue;
        case "style":
          "object" == typeof fe && (fe = x2(fe));
          break;
        case "acceptCharset":
          ce = "accept-charset";
          break;
        case "httpEquiv":
          ce = "http-equiv";
          break;
        default:
          if (f2.test(ce)) continue;
          s2.test(ce) ? ce = ce.replace(s2, "$1:$2").toLowerCase() : "-" !== ce[4] && !h2.has(ce) || null == fe ? o3 ? p2.test(ce) && (ce = "panose1" === ce ? "panose-1" : ce.replace(/([A-Z])/g, "-$1").toLowerCase()) : l2.test(ce) && (ce = ce.toLowerCase()) : fe += U2;
      }
      null != fe && false !== fe && (ae = true === fe || fe === U2 ? ae + " " + ce : ae + " " + ce + '="' + _2(fe + U2) + '"');
    }
  }
  if (f2.test(Z2)) throw new Error(Z2 + " is not a valid HTML tag name in " + ae + ">");
  if (ue || ("string" == typeof ie ? ue = _2(ie) : null != ie && false !== ie && true !== ie && (ue = q2(ie, n2, "svg" === Z2 || "foreignObject" !== Z2 && o3, u3, e2, g3, k3, b2))), b2.afterDiff && b2.afterDiff(e2), b2.unmountHook && b2.unmountHook(e2), !ue && I2.has(Z2)) return ae + "/>";
  var se = "</" + Z2 + ">", le = ae + ">";
  return P2(ue) ? [le].concat(ue, [se]) : "string" != typeof ue ? [le, ue, se] : le + ue + se;
}
__name(q2, "q");
var I2 = /* @__PURE__ */ new Set(["area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"]);
function V2(e2) {
  return null !== e2 && "object" == typeof e2 && "function" == typeof e2.peek && "value" in e2;
}
__name(V2, "V");

// src/report/html/style.ts
var STYLE = `
:root {
  color-scheme: light dark;
  --ground: oklch(99% 0.002 250); --card: #fff; --text: oklch(24% 0.02 260); --quiet: oklch(48% 0.02 260);
  --line: oklch(90% 0.008 260); --link: oklch(48% 0.15 255); --code: oklch(96% 0.006 260);
  --good: oklch(47% 0.12 155); --doubtful: oklch(50% 0.13 60); --bad: oklch(50% 0.19 27);
  --base: oklch(80% 0.012 260); --rootfs: oklch(72% 0.09 200); --binary: oklch(56% 0.13 275);
  --skipped: oklch(80% 0.012 260);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: oklch(19% 0.012 260); --card: oklch(22.5% 0.014 260); --text: oklch(93% 0.008 260); --quiet: oklch(73% 0.015 260);
    --line: oklch(32% 0.014 260); --link: oklch(78% 0.11 250); --code: oklch(27% 0.014 260);
    --good: oklch(78% 0.14 155); --doubtful: oklch(80% 0.13 75); --bad: oklch(74% 0.15 25);
    --base: oklch(45% 0.015 260); --rootfs: oklch(60% 0.08 200); --binary: oklch(66% 0.12 275);
    --skipped: oklch(40% 0.012 260);
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); font: 15px/1.55 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 64px; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; margin-bottom: 20px; }
h1 { font-size: 22px; margin: 0; letter-spacing: -0.01em; }
header p { margin: 0; color: var(--quiet); }
h2 { font-size: 16px; margin: 0 0 10px; }
h3 { font-size: 14px; margin: 16px 0 6px; }
section { margin-top: 36px; }
#map-part ~ section, #map-part ~ * { content-visibility: auto; contain-intrinsic-size: auto 500px; }
p { margin: 6px 0; }
code { font: 0.9em/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; background: var(--code); padding: 1px 5px; border-radius: 4px; }
a { color: var(--link); text-underline-offset: 2px; }
.note { color: var(--quiet); font-size: 13.5px; }
.good { color: var(--good); } .doubtful { color: var(--doubtful); } .bad { color: var(--bad); }
.whole { white-space: nowrap; }
.bytes { white-space: nowrap; font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.strip { display: grid; grid-template-columns: 1.5fr 1fr 0.8fr 1fr; background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-top: 0; }
.cell { padding: 14px 18px 16px; border-left: 1px solid var(--line); min-width: 0; }
.cell:first-child { border-left: 0; }
.cell p { margin: 0; }
.label { color: var(--quiet); font-size: 13px; }
.value { font-size: 20px; font-weight: 650; line-height: 1.4; font-variant-numeric: tabular-nums; }
.main .value { font-size: 30px; line-height: 1.25; letter-spacing: -0.02em; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-weight: inherit; text-align: left; }
th, td { padding: 8px 14px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 13px; padding-top: 0; }
tbody th { font-weight: 550; }
thead th, .timeline tbody th { overflow-wrap: normal; }
.number { text-align: right; white-space: nowrap; }
td .note { display: block; }
.number + :not(.number) { padding-left: 18px; }
.short { width: 6.5em; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--quiet); font-size: 13.5px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 7px; }
.bars { margin: 10px 0; display: grid; gap: 8px; }
.bar-row { display: grid; grid-template-columns: 9.5em 1fr 15em; gap: 14px; align-items: center; }
.bar-name { font-weight: 550; min-width: 0; }
.bar { display: flex; height: 22px; gap: 2px; }
.bar-text { color: var(--quiet); font-size: 13.5px; }
.part { display: block; }
.part.base { background: var(--base); } .part.rootfs { background: var(--rootfs); } .part.binary { background: var(--binary); }
.bar .part { min-width: 2px; } .bar .part:first-child { border-radius: 5px 0 0 5px; } .bar .part:last-child { border-radius: 0 5px 5px 0; } .bar .part:only-child { border-radius: 5px; }
.severity { font-weight: 600; white-space: nowrap; }
.severity.critical, .severity.high { color: var(--bad); } .severity.medium, .severity.low, .severity.unknown { color: var(--doubtful); }
.severity.ignored { color: var(--quiet); font-weight: 400; text-decoration: line-through; }
.timeline th, .timeline td { padding-top: 3px; padding-bottom: 3px; border-bottom: 0; vertical-align: middle; }
.timeline thead th { padding-bottom: 6px; vertical-align: bottom; }
.timeline tbody th { font-weight: 400; white-space: nowrap; max-width: 16em; overflow: hidden; text-overflow: ellipsis; }
.timeline .track { width: 52%; }
.timeline td.note { max-width: 0; width: 24%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.track > span { position: relative; display: block; height: 16px; }
.track i { position: absolute; font-style: normal; }
.axis i { transform: translateX(-50%); white-space: nowrap; font-size: 12px; } .axis i:first-child { transform: none; } .axis .last { transform: translateX(-85%); }
.tick { width: 1px; top: -3px; bottom: -3px; background: var(--line); }
.run { top: 2px; bottom: 2px; min-width: 3px; border-radius: 3px; background: var(--binary); }
.run.skipped { background: var(--skipped); } .run.failed { background: var(--bad); }
dl { margin: 0; display: grid; gap: 0; }
dl div { display: grid; grid-template-columns: 12em 1fr; gap: 14px; padding: 6px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); } dd { margin: 0; }
details { margin: 10px 0; } summary { cursor: pointer; color: var(--link); width: fit-content; }
details > :not(summary) { margin-top: 10px; }
ul { margin: 0; padding-left: 20px; }
.command code { display: block; padding: 8px 12px; border-radius: 8px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 640px) {
  main { padding: 20px 16px 48px; }
  .strip { grid-template-columns: 1fr 1fr; }
  .cell { padding: 12px 14px; } .cell.main { grid-column: 1 / -1; border-bottom: 1px solid var(--line); } .cell:nth-child(2) { border-left: 0; } .cell:nth-child(4) { border-left: 0; border-top: 1px solid var(--line); grid-column: 1 / -1; }
  .spare { display: none; }
  th, td { padding-right: 10px; }
  .bar-row { grid-template-columns: 1fr auto; gap: 2px 10px; } .bar { grid-column: 1 / -1; grid-row: 2; }
  .timeline .track { width: 45%; } .axis i:nth-child(even) { display: none; }
  dl div { grid-template-columns: 1fr; gap: 0; }
  #findings table { table-layout: fixed; } #findings .short { width: 5em; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
  main { padding: 0; max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { break-inside: avoid-page; }
}
`;

// src/page/map/shade.ts
var STEPS = 10;

// src/page/map/colours.ts
var GREW = 50;
var SHRANK = 245;
var THEMES = {
  light: {
    same: { l: 0.905, c: 6e-3, h: 260 },
    grew: { l: 0.74, c: 0.15, h: GREW },
    shrank: { l: 0.72, c: 0.125, h: SHRANK },
    owners: {
      own: { l: 0.84, c: 0.075, h: 275 },
      dependency: { l: 0.88, c: 0.055, h: 190 },
      standard: { l: 0.9, c: 0.02, h: 255 },
      tables: { l: 0.9, c: 0.045, h: 90 }
    }
  },
  dark: {
    same: { l: 0.3, c: 8e-3, h: 260 },
    grew: { l: 0.66, c: 0.155, h: GREW },
    shrank: { l: 0.62, c: 0.12, h: SHRANK },
    owners: {
      own: { l: 0.46, c: 0.1, h: 275 },
      dependency: { l: 0.41, c: 0.06, h: 190 },
      standard: { l: 0.36, c: 0.02, h: 255 },
      tables: { l: 0.36, c: 0.04, h: 90 }
    }
  }
};
function mixed(from, to, share) {
  return { l: from.l + (to.l - from.l) * share, c: from.c + (to.c - from.c) * share, h: to.h };
}
__name(mixed, "mixed");
function shades(theme) {
  const { same, grew, shrank, owners } = THEMES[theme];
  const found = /* @__PURE__ */ new Map([["s0", same]]);
  for (let step = 1; step <= STEPS; step++) {
    found.set(`u${step}`, mixed(same, grew, step / STEPS));
    found.set(`d${step}`, mixed(same, shrank, step / STEPS));
  }
  for (const [owner, colour] of Object.entries(owners)) found.set(`o-${owner}`, colour);
  return found;
}
__name(shades, "shades");
function luminance({ l: l3, c: c3, h: h3 }) {
  const a3 = c3 * Math.cos(h3 * Math.PI / 180);
  const b2 = c3 * Math.sin(h3 * Math.PI / 180);
  const [x3, y3, z3] = [
    (l3 + 0.3963377774 * a3 + 0.2158037573 * b2) ** 3,
    (l3 - 0.1055613458 * a3 - 0.0638541728 * b2) ** 3,
    (l3 - 0.0894841775 * a3 - 1.291485548 * b2) ** 3
  ];
  const red = 4.0767416621 * x3 - 3.3077115913 * y3 + 0.2309699292 * z3;
  const green = -1.2684380046 * x3 + 2.6097574011 * y3 - 0.3413193965 * z3;
  const blue = -0.0041960863 * x3 - 0.7034186147 * y3 + 1.707614701 * z3;
  const clamp = /* @__PURE__ */ __name((value) => Math.min(1, Math.max(0, value)), "clamp");
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}
__name(luminance, "luminance");
function inkOn(ground) {
  return luminance(ground) > 0.179 ? "#000" : "#fff";
}
__name(inkOn, "inkOn");

// src/report/html/style-map.ts
var MAP_STYLE = `
:root { --frame: oklch(95% 0.006 260); --frame2: oklch(92.5% 0.008 260); --map: oklch(86% 0.008 260); --press: var(--text); --pressed: var(--ground); }
${shadeRules("light")}
@media screen and (prefers-color-scheme: dark) {
:root { --frame: oklch(23.5% 0.012 260); --frame2: oklch(27% 0.012 260); --map: oklch(15% 0.01 260); }
${shadeRules("dark")}
}
.map-controls { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; margin-bottom: 8px; min-height: 36px; }
.map-way, .map-switches { margin: 0; } .map-switches { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; }
.way { font: inherit; color: var(--link); background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 2px; }
.views { display: inline-flex; border: 1px solid var(--line); border-radius: 9px; overflow: hidden; }
.views button { font: inherit; color: inherit; background: var(--card); border: 0; padding: 5px 13px; cursor: pointer; }
.views button[aria-pressed=true] { background: var(--press); color: var(--pressed); }
.views button:focus-visible { outline-offset: -3px; }
.map { position: relative; height: clamp(440px, 56vw, 640px); background: var(--map); border-radius: 8px; overflow: hidden; font-size: 12px; line-height: 15px; contain: strict; }
.map.empty::after { content: 'Nothing changed here.'; position: absolute; inset: 0; display: grid; place-content: center; font-size: 15px; color: var(--text); background: var(--frame); }
.map noscript { display: block; padding: 16px; font-size: 15px; }
.map > * { position: absolute; margin: 0; overflow: hidden; }
.frame { background: var(--frame); border-radius: 4px; cursor: zoom-in; } .frame.d2, .frame.d3 { background: var(--frame2); border-radius: 3px; }
.frame .head { display: flex; justify-content: space-between; gap: 8px; align-items: center; padding: 0 6px; white-space: nowrap; }
.frame.d1 .head { font-size: 13px; } .frame b { font-weight: 650; } .frame .head span { font-variant-numeric: tabular-nums; }
.tile { border: 0; border-radius: 2px; font: inherit; text-align: left; cursor: zoom-in; }
button.tile { display: block; padding: 2px 4px; vertical-align: top; }
.tile .n, .tile .v, .tile .c { display: block; white-space: nowrap; } .tile .c { font-weight: 650; } .tile .v, .tile .c { font-variant-numeric: tabular-nums; }
button.tile { display: flex; flex-direction: column; align-items: flex-start; justify-content: flex-start; }
button.tile.small.new { outline-width: 1px; outline-offset: -2px; } button.tile.small.gone { outline-width: 1.5px; outline-offset: -2px; }
button.tile.new, button.tile.gone { padding: 4px 7px; }
.tile.rest .n { font-style: italic; }
.tile.new { outline: 2px dashed currentColor; outline-offset: -3px; } .tile.gone { outline: 2px dotted currentColor; outline-offset: -3px; }
.map .tile:focus-visible { outline: 3px solid var(--text); outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--ground); z-index: 1; }
.map .tile:hover { filter: brightness(1.06); }
.inspector { min-height: 3.1em; margin: 8px 0 0; font-variant-numeric: tabular-nums; } .inspector .where { overflow-wrap: anywhere; margin-right: 4px; }
.legend i.tile { width: 16px; height: 13px; vertical-align: -1px; display: inline-block; }
.legend i.tile.new, .legend i.tile.gone { outline-width: 1.5px; outline-offset: -2px; }
@media (max-width: 640px) {
  .map { height: 520px; }
}
@media print { .map { height: 560px; break-inside: avoid; } .map-switches, #map-hint { display: none; } }
`;
function shadeRules(theme) {
  const rules = [...shades(theme)].map(([name, colour]) => {
    const ink = inkOn(colour);
    const stripe = ink === "#000" ? "#ffffff52" : "#00000052";
    const stripes = name.startsWith("d") ? ` background-image: repeating-linear-gradient(135deg, transparent 0 5px, ${stripe} 5px 8px);` : " background-image: none;";
    const { l: l3, c: c3, h: h3 } = colour;
    const value = `oklch(${(l3 * 100).toFixed(1)}% ${c3.toFixed(3)} ${h3})`;
    return `.${name} { background-color: ${value}; color: ${ink};${stripes} }`;
  });
  return rules.join("\n");
}
__name(shadeRules, "shadeRules");

// src/report/html/style-story.ts
var STORY_STYLE = `
:root { --grew: oklch(49% 0.13 50); --shrank: oklch(48% 0.12 245); }
@media screen and (prefers-color-scheme: dark) { :root { --grew: oklch(77% 0.13 55); --shrank: oklch(77% 0.1 240); } }
[hidden] { display: none !important; }
.grew { color: var(--grew); } .shrank { color: var(--shrank); }
.cell .note b { font-weight: 650; }
header .switch { margin: 0 0 0 auto; }
select, input[type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 4px 10px; }
.only > summary { display: none; }
.causes, .around { list-style: none; padding: 0; }
.causes > li { display: grid; grid-template-columns: 6.5em 1fr; gap: 14px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.causes > li > .bytes { font-weight: 650; text-align: right; }
.causes details { margin: 2px 0 0; font-size: 13.5px; } .causes details:not([open]) { display: inline-block; margin: 0 0 0 10px; } .parts { list-style: none; padding: 0; }
.parts .bytes { display: inline-block; min-width: 6em; text-align: right; margin-right: 8px; }
.around { margin-bottom: 10px; } .around li::before { content: '≠ '; color: var(--doubtful); }
.chart { width: 100%; height: auto; display: block; } .chart text { fill: var(--quiet); font-size: 12px; } .chart .now { fill: var(--text); font-weight: 650; }
.chart .line { fill: none; stroke: var(--binary); stroke-width: 2; } .chart circle { fill: var(--binary); } .chart .grid { stroke: var(--line); }
.filter { margin: 0 0 8px; }
@media (max-width: 640px) { .causes > li { grid-template-columns: 5.6em 1fr; gap: 10px; } header .switch { margin: 4px 0 0; } }
@media print { .filter, .switch { display: none; } }
`;

// src/report/html/document.ts
function policy(script2) {
  const scripts = script2 === void 0 ? "" : `script-src 'sha256-${createHash("sha256").update(script2).digest("base64")}'; `;
  return `default-src 'none'; ${scripts}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
}
__name(policy, "policy");
function rendered(scripted, ...parts) {
  return parts.map((part) => z2(k("div", null, k(Scripted.Provider, { value: scripted }, part)))).map((html) => html.slice("<div>".length, -"</div>".length)).join("");
}
__name(rendered, "rendered");
function documentHtml(title, main, end, script2) {
  const head = k(
    "head",
    null,
    k("meta", { charset: "utf-8" }),
    k("meta", { "http-equiv": "Content-Security-Policy", content: policy(script2) }),
    k("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    k("meta", { name: "color-scheme", content: "light dark" }),
    k("meta", { name: "referrer", content: "no-referrer" }),
    k("title", null, `${text(title)}: go-slim-image report`),
    k("style", {
      dangerouslySetInnerHTML: { __html: script2 === void 0 ? STYLE + STORY_STYLE : STYLE + STORY_STYLE + MAP_STYLE }
    })
  );
  return [
    '<!doctype html>\n<html lang="en">',
    z2(head),
    "<body><main>",
    ...main,
    "</main>",
    end,
    "</body></html>\n"
  ].join("");
}
__name(documentHtml, "documentHtml");

// src/report/html/map.ts
var VIEW_NAMES = { changes: "Changes only", growth: "Growth", owners: "Owners" };
function mapSection({ blocks }) {
  return section(
    "map-part",
    "Where the bytes are",
    k(
      "div",
      { id: "map-controls", class: "map-controls", hidden: true },
      k("p", { id: "map-way", class: "map-way" }),
      k(
        "p",
        { class: "map-switches" },
        k("label", null, k("input", { type: "checkbox", id: "code-only", autocomplete: "off" }), " Code only"),
        k(
          "span",
          { id: "map-views", class: "views", role: "group", "aria-label": "View" },
          Object.entries(VIEW_NAMES).map(
            ([view, name]) => k("button", { type: "button", id: `view-${view}`, "aria-pressed": "false" }, name)
          )
        )
      )
    ),
    k(
      "div",
      { id: "map", class: "map", role: "group", "aria-label": "Map of the binary", "aria-describedby": "map-hint" },
      k("noscript", null, "The map is drawn by script. The tables below say the same.")
    ),
    k("p", { id: "map-inspector", class: "inspector" }, " "),
    legends(),
    k(
      "p",
      { id: "map-hint", class: "note" },
      "Arrow keys move between tiles, Enter opens one, Esc goes out.",
      blocks.cutoff === 0 ? "" : ` Functions and files below ${formatBytes(blocks.cutoff)} are one tile of their package, so that this page stays small.`,
      blocks.unknown ? " The functions of the baseline are not known here, so changes are told by package." : ""
    )
  );
}
__name(mapSection, "mapSection");
function legends() {
  const sign = /* @__PURE__ */ __name((className, words) => k("span", null, k("i", { class: `tile ${className}` }), words), "sign");
  return [
    k(
      "p",
      { class: "legend", "data-legend": "changes growth", hidden: true },
      k("span", { "data-legend": "changes" }, "Area: bytes that came or went"),
      k("span", { "data-legend": "growth" }, "Area: bytes of the file"),
      sign("u3", "+ grew a little"),
      sign("u10", "+ grew by 40% or more"),
      sign("d8", "− shrank, striped"),
      sign("u10 new", "new, dashed"),
      sign("d10 gone", "gone, dotted"),
      sign("s0", "the same")
    ),
    k(
      "p",
      { class: "legend", "data-legend": "owners", hidden: true },
      k("span", null, "Area: bytes of the file"),
      sign("o-own", "your code"),
      sign("o-dependency", "dependencies"),
      sign("o-standard", "standard library"),
      sign("o-tables", "Go’s tables and data")
    )
  ];
}
__name(legends, "legends");
function mapBlocksMarkup({ blocks, script: script2 }) {
  const block = /* @__PURE__ */ __name((id, data) => k("script", { type: "application/octet-stream", id, dangerouslySetInnerHTML: { __html: data } }), "block");
  return [
    block("map-head", blocks.head),
    ...blocks.first === "" ? [] : [block("map-first", blocks.first)],
    k("script", { dangerouslySetInnerHTML: { __html: script2 } }),
    block("map-rows", blocks.rows)
  ];
}
__name(mapBlocksMarkup, "mapBlocksMarkup");

// src/report/map/tables.ts
var TITLES = {
  headers: "headers",
  alignment: "gaps between sections",
  "code-padding": "padding between functions",
  "code-shared": "shared functions",
  "code-c": "C code",
  pclntab: "line table, shared",
  types: "types, shared",
  strings: "strings, shared",
  data: "data, shared",
  embedded: "embedded files",
  relocations: "relocations",
  unwind: "unwinding tables",
  "build-info": "build info",
  dynamic: "dynamic linking",
  symbols: "symbols",
  debug: "debug data",
  signature: "signature",
  resources: "resources",
  packed: "packed data",
  runtime: "runtime tables",
  unattributed: "not attributed"
};
function tableTitle(row) {
  const known = row in TITLES ? row : void 0;
  return known === void 0 ? { title: row, note: "" } : { title: TITLES[known], note: SHARED_ROWS[known] };
}
__name(tableTitle, "tableTitle");
function isCode(row) {
  return row.startsWith("code-");
}
__name(isCode, "isCode");

// src/report/html/change.ts
var NO_BREAK = " ";
function changeBytes(change) {
  const title = `${change > 0 ? "+" : change < 0 ? "−" : "±"}${grouped2(Math.abs(change))} bytes`;
  return k("span", { class: `bytes ${toneOf(change)}`, title }, formatByteChange(change).replaceAll(" ", NO_BREAK));
}
__name(changeBytes, "changeBytes");
function changeNote({ before, after, change }) {
  if (before === void 0) return k("span", { class: "note" }, "new");
  if (after === void 0) return k("span", { class: "note" }, "gone");
  if (change === 0) return k("span", { class: "note" }, "no change");
  const share = signedPercent(change, before);
  return [
    k(
      "b",
      { class: toneOf(change) },
      change > 0 ? "▲ " : "▼ ",
      changeBytes(change),
      share === void 0 ? "" : ` (${share.replaceAll(" ", NO_BREAK)})`
    ),
    " from ",
    bytes(before)
  ];
}
__name(changeNote, "changeNote");
function toneOf(change) {
  return change > 0 ? "grew" : change < 0 ? "shrank" : "";
}
__name(toneOf, "toneOf");
function grouped2(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
__name(grouped2, "grouped");

// src/report/html/per-binary.ts
function binaryTitle(report, { name, platform }) {
  const several = new Set(report.binaries.map((binary) => binary.name)).size > 1;
  return text(several ? `${name} ${platform}` : platform);
}
__name(binaryTitle, "binaryTitle");
function perBinary(report, render) {
  const parts = report.binaries.flatMap((binary) => {
    const content = render(binary);
    return content === void 0 ? [] : [{ binary, content }];
  });
  return parts.map(
    ({ binary, content }, index) => index === 0 ? k("div", { "data-of": binary.stem }, content) : k("div", { "data-of": binary.stem, class: "other" }, fold(binaryTitle(report, binary), content))
  );
}
__name(perBinary, "perBinary");
function platformSwitch(report, stems) {
  const binaries = report.binaries.filter(({ stem }) => stems.includes(stem));
  if (binaries.length < 2) return null;
  return k(
    "p",
    { class: "switch", hidden: true },
    k("label", { for: "platform" }, "Shown: "),
    k(
      "select",
      { id: "platform", autocomplete: "off" },
      binaries.map((binary) => k("option", { value: binary.stem }, binaryTitle(report, binary)))
    )
  );
}
__name(platformSwitch, "platformSwitch");

// src/report/html/packages.ts
var OPEN_ROWS = 15;
var MOST_ROWS = 120;
var FEWEST_ROWS = 15;
function packagesSection(report) {
  const most = Math.max(FEWEST_ROWS, Math.floor(MOST_ROWS / Math.max(1, report.binaries.length)));
  const compared = report.comparison?.baseline !== void 0;
  const parts = perBinary(report, (binary) => {
    const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem);
    if (change !== void 0 && change.packages.length > 0) return changedPackages(change, most);
    return binary.sizes === void 0 || compared ? void 0 : largestPackages(binary.sizes, most);
  });
  if (parts.length === 0) return [];
  return [section("packages", compared ? "Packages that changed" : "Largest packages", ...parts)];
}
__name(packagesSection, "packagesSection");
function changedPackages({ packages, packageCount }, most) {
  const columns = [
    { title: "Package" },
    { title: "Before", kind: "number", spare: true },
    { title: "Now", kind: "number" },
    { title: "Change", kind: "number" }
  ];
  const rows = packages.slice(0, most).map((change) => [
    packageName(change),
    change.size.before === void 0 ? "–" : bytes(change.size.before),
    change.size.after === void 0 ? "gone" : bytes(change.size.after),
    [changeBytes(change.size.change), change.state === "new" ? k("span", { class: "note" }, "new") : null]
  ]);
  const title = `${formatCount(packages.length, "package")} of ${packageCount} changed`;
  return rowsWithFold(columns, rows, title, packages.length);
}
__name(changedPackages, "changedPackages");
function packageName({ path, renamedFrom, owner }) {
  const notes = [
    ...owner === "own" ? ["your code"] : owner === "standard" ? ["standard library"] : [],
    ...renamedFrom === void 0 ? [] : [`was ${text(renamedFrom)}`]
  ];
  return [code(path), notes.length === 0 ? null : k("span", { class: "note" }, ` ${notes.join(", ")}`)];
}
__name(packageName, "packageName");
function largestPackages(size, most) {
  const columns = [
    { title: "Package" },
    { title: "Code", kind: "number", spare: true },
    { title: "Line table", kind: "number", spare: true },
    { title: "Types and data", kind: "number", spare: true },
    { title: "In all", kind: "number" }
  ];
  const rows = size.packages.slice(0, most).map((one) => [
    code(one.name),
    bytes(one.code),
    bytes(one.pclntab),
    bytes(one.types + one.embedded + one.data + one.inferred),
    bytes(one.size)
  ]);
  return rowsWithFold(columns, rows, `${formatCount(size.packages.length, "package")} in all`, size.packages.length);
}
__name(largestPackages, "largestPackages");
function sharedSection(report) {
  const parts = perBinary(
    report,
    ({ sizes }) => sizes === void 0 || sizes.shared.length === 0 ? void 0 : sharedRows(sizes)
  );
  return parts.length === 0 ? [] : [k("div", { class: "shared" }, ...parts)];
}
__name(sharedSection, "sharedSection");
function sharedRows({ shared, notices }) {
  const rows = shared.map(({ row, size }) => {
    const { title, note } = tableTitle(row);
    return [[text(title), k("span", { class: "note" }, ` ${note}`)], bytes(size)];
  });
  return fold(
    `${formatCount(shared.length, "row")} that belong to no one package`,
    table([{ title: "What" }, { title: "Size", kind: "number" }], rows),
    ...notices.map((notice) => k("p", { class: "note" }, text(notice)))
  );
}
__name(sharedRows, "sharedRows");
function rowsWithFold(columns, rows, title, all) {
  const open = rows.length <= OPEN_ROWS + 5 ? rows.length : OPEN_ROWS;
  const cut = all > rows.length ? `, the ${rows.length} largest here, all of them in report.json` : "";
  return k(
    "div",
    null,
    table(columns, rows.slice(0, open)),
    k("p", { class: "note" }, `${title}${cut}.`),
    open === rows.length ? null : fold(`The next ${rows.length - open}`, table(columns, rows.slice(open)))
  );
}
__name(rowsWithFold, "rowsWithFold");

// src/report/map/blocks.ts
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";

// src/page/data/numbers.ts
var NumberWriter = class {
  static {
    __name(this, "NumberWriter");
  }
  #bytes = new Uint8Array(1024);
  #length = 0;
  /** What was written. */
  get bytes() {
    return this.#bytes.subarray(0, this.#length);
  }
  /** A number that is not negative. */
  unsigned(value) {
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = rest % 128 + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }
  signed(value) {
    this.unsigned(value < 0 ? -value * 2 - 1 : value * 2);
  }
  #grow() {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
};

// src/page/data/rows.ts
function packRows(rows, compared) {
  const names = new TextEncoder().encode(rows.names.join("\n"));
  const numbers = new NumberWriter();
  const packages = rows.starts.length - 1;
  numbers.unsigned(packages);
  for (let p3 = 0; p3 < packages; p3++) numbers.unsigned((rows.starts[p3 + 1] ?? 0) - (rows.starts[p3] ?? 0));
  writeAll(numbers, rows.kinds);
  writeAll(numbers, rows.counts);
  compared.forEach((changes, binary) => {
    writeAll(numbers, rows.sizes[binary] ?? []);
    if (!changes) return;
    const deltas = rows.deltas[binary] ?? [];
    writeAll(numbers, deltas, true);
    writeAll(
      numbers,
      Array.from(rows.churns[binary] ?? [], (churn, row) => churn - Math.abs(deltas[row] ?? 0))
    );
  });
  const head = new NumberWriter();
  head.unsigned(names.length);
  return concatenated([head.bytes, names, numbers.bytes]);
}
__name(packRows, "packRows");
function writeAll(numbers, list, signed = false) {
  for (let i3 = 0; i3 < list.length; i3++) signed ? numbers.signed(list[i3] ?? 0) : numbers.unsigned(list[i3] ?? 0);
}
__name(writeAll, "writeAll");
function concatenated(parts) {
  const whole2 = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole2.set(part, at);
    at += part.length;
  }
  return whole2;
}
__name(concatenated, "concatenated");

// src/page/data/format.ts
var OWNERS = ["own", "dependency", "standard", "tables"];
var PARTS = ["code", "pclntab", "types", "embedded", "data", "inferred"];
var ROW_KINDS = ["function", "file", "rest", "rest-files"];

// src/page/map/package.ts
var WITH_ROWS = { code: ["function", "rest"], embedded: ["file", "rest-files"] };
function packageChurn(choice) {
  let churn = 0;
  eachRow(choice, (row) => {
    churn += row.churn;
  });
  for (const { delta } of remainders(choice)) churn += Math.abs(delta);
  return churn;
}
__name(packageChurn, "packageChurn");
function eachRow({ rows, binary, index, codeOnly }, visit) {
  if (rows === void 0) return;
  const [sizes, deltas, churns] = [rows.sizes[binary] ?? [], rows.deltas[binary] ?? [], rows.churns[binary] ?? []];
  const end = rows.starts[index + 1] ?? 0;
  for (let row = rows.starts[index] ?? 0; row < end; row++) {
    const kind = ROW_KINDS[rows.kinds[row] ?? 0] ?? "function";
    if (codeOnly && (kind === "file" || kind === "rest-files")) continue;
    visit({ row, kind, after: sizes[row] ?? 0, delta: deltas[row] ?? 0, churn: churns[row] ?? 0 });
  }
}
__name(eachRow, "eachRow");
function remainders(choice) {
  const { head, binary, index, codeOnly } = choice;
  const { sizes, deltas } = head.binaries[binary] ?? { sizes: [], deltas: [] };
  const inRows = { code: { after: 0, delta: 0 }, embedded: { after: 0, delta: 0 } };
  eachRow(choice, ({ kind, after, delta }) => {
    const part = WITH_ROWS.code.includes(kind) ? inRows.code : inRows.embedded;
    part.after += after;
    part.delta += delta;
  });
  return PARTS.slice(0, codeOnly ? 1 : PARTS.length).map((part, column) => {
    const known = part === "code" || part === "embedded" ? inRows[part] : { after: 0, delta: 0 };
    const after = (sizes[column]?.[index] ?? 0) - known.after;
    const delta = (deltas[column]?.[index] ?? 0) - known.delta;
    return { part, after, delta };
  });
}
__name(remainders, "remainders");

// src/report/map/columns.ts
var OWNER_OF = {
  own: "own",
  dependency: "dependency",
  standard: "standard"
};
var TABLES = "";
function mapColumns(subjects) {
  const modules = /* @__PURE__ */ new Map();
  const packages = /* @__PURE__ */ new Map();
  for (const { after, before, renamed } of subjects) {
    gather(after, /* @__PURE__ */ new Map(), "to");
    if (before !== void 0) gather(before, renamed, "from");
  }
  const moduleIndex = indexOf(modules.keys());
  const packageIndex = indexOf(packages.keys());
  const all = [...packages.values()];
  return {
    packageIndex,
    head: {
      modules: [...modules.values()].map((module) => ({ ...module, path: visibleText(module.path) })),
      packages: {
        name: all.map(({ title }) => visibleText(title)),
        module: all.map(({ module }) => moduleIndex.get(module) ?? 0),
        note: all.map(({ note }) => visibleText(note))
      },
      binaries: subjects.map((subject) => binaryColumns(subject, packageIndex))
    }
  };
  function gather({ size }, renamed, side) {
    for (const { path, version, kind } of size.modules) {
      const now = renamed.get(path) ?? path;
      const known = modules.get(now) ?? { path: now, owner: OWNER_OF[kind] };
      modules.set(now, version === void 0 ? known : { ...known, [side]: visibleText(version) });
    }
    for (const { name, module, kind } of size.packages) {
      const now = renamed.get(name) ?? name;
      const owner = renamed.get(module) ?? module;
      if (!modules.has(owner)) modules.set(owner, { path: owner, owner: OWNER_OF[kind] });
      const note = now === name ? "" : `was ${name}`;
      const known = packages.get(now);
      packages.set(now, { module: known?.module ?? owner, note: note || known?.note || "", title: now });
    }
    for (const { row } of size.shared) {
      modules.set(TABLES, { path: TABLES, owner: OWNERS[3] });
      packages.set(`
${row}`, { module: TABLES, ...tableTitle(row) });
    }
  }
  __name(gather, "gather");
}
__name(mapColumns, "mapColumns");
function binaryColumns({ stem, name, platform, after, before, renamed }, packageIndex) {
  const sizes = sizeColumns(after, packageIndex, /* @__PURE__ */ new Map());
  const earlier = before && sizeColumns(before, packageIndex, renamed);
  return {
    stem,
    name: visibleText(name),
    platform: visibleText(platform),
    after: after.total,
    ...before === void 0 ? {} : { before: before.total },
    churns: [],
    sizes,
    deltas: earlier === void 0 ? [] : sizes.map((column, part) => column.map((size, i3) => size - (earlier[part]?.[i3] ?? 0)))
  };
}
__name(binaryColumns, "binaryColumns");
function sizeColumns({ size }, packageIndex, renamed) {
  const columns = PARTS.map(() => new Array(packageIndex.size).fill(0));
  const add = /* @__PURE__ */ __name((part, index, bytes2) => {
    const column = columns[part];
    if (index !== void 0 && column !== void 0) column[index] = (column[index] ?? 0) + bytes2;
  }, "add");
  for (const one of size.packages) {
    const index = packageIndex.get(renamed.get(one.name) ?? one.name);
    for (const [i3, part] of PARTS.entries()) add(i3, index, one[part]);
  }
  for (const { row, size: bytes2 } of size.shared)
    add(PARTS.indexOf(isCode(row) ? "code" : "data"), packageIndex.get(`
${row}`), bytes2);
  return columns;
}
__name(sizeColumns, "sizeColumns");
function indexOf(keys) {
  return new Map([...keys].map((key, index) => [key, index]));
}
__name(indexOf, "indexOf");

// src/report/map/renames.ts
var SMALLEST = 64;
function pairRenames(rows, binaries) {
  const gone = bySize(rows, "before", "after", binaries);
  const come = bySize(rows, "after", "before", binaries);
  const dropped = /* @__PURE__ */ new Set();
  const paired = /* @__PURE__ */ new Map();
  for (const [key, old] of gone) {
    const now = come.get(key);
    if (old === null || now === null || now === void 0) continue;
    dropped.add(old);
    paired.set(now, { ...now, before: old.before });
  }
  return dropped.size === 0 ? [...rows] : rows.filter((row) => !dropped.has(row)).map((row) => paired.get(row) ?? row);
}
__name(pairRenames, "pairRenames");
function bySize(rows, there, missing, binaries) {
  const found = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (row.kind !== "function") continue;
    let largest = 0;
    let alone = true;
    for (let i3 = 0; i3 < binaries; i3++) {
      if ((row[missing][i3] ?? 0) > 0) alone = false;
      largest = Math.max(largest, row[there][i3] ?? 0);
    }
    if (!alone || largest < SMALLEST) continue;
    const key = row[there].join(" ");
    found.set(key, found.has(key) ? null : row);
  }
  return found;
}
__name(bySize, "bySize");

// src/report/map/rows.ts
function allRows(subjects, packageIndex) {
  const byPackage = Array.from({ length: packageIndex.size }, () => /* @__PURE__ */ new Map());
  subjects.forEach(({ after, before, renamed }, binary) => {
    gather(after, /* @__PURE__ */ new Map(), binary, "after");
    if (before !== void 0) gather(before, renamed, binary, "before");
  });
  return byPackage.map((rows) => pairRenames([...rows.values()], subjects.length));
  function gather(side, renamed, binary, column) {
    eachRow2(side, (path, kind, name, bytes2) => {
      const rows = byPackage[packageIndex.get(renamed.get(path) ?? path) ?? -1];
      if (rows === void 0 || bytes2 === 0) return;
      const key = kind === "function" ? name : `
${name}`;
      let row = rows.get(key);
      if (row === void 0) {
        row = { kind, name: visibleText(name), count: 1, after: zeros(), before: zeros() };
        rows.set(key, row);
      }
      row[column][binary] = (row[column][binary] ?? 0) + bytes2;
    });
  }
  __name(gather, "gather");
  function zeros() {
    return new Array(subjects.length).fill(0);
  }
  __name(zeros, "zeros");
}
__name(allRows, "allRows");
function eachRow2({ size, detail }, visit) {
  for (const { name, package: path, size: bytes2 } of size.embedded)
    if (path !== void 0) visit(path, "file", name, bytes2);
  detail?.name.forEach((name, i3) => {
    const path = detail.packages[detail.package[i3] ?? -1];
    if (path !== void 0) visit(path, "function", name, detail.code[i3] ?? 0);
  });
}
__name(eachRow2, "eachRow");
function cutRows(byPackage, cutoff) {
  return cutoff === 0 ? byPackage : byPackage.map((rows) => cutPackage(rows, cutoff));
}
__name(cutRows, "cutRows");
function columnsOf(byPackage, compared) {
  const starts = [0];
  for (const { length } of byPackage) starts.push((starts.at(-1) ?? 0) + length);
  const kept = byPackage.flat();
  const column = /* @__PURE__ */ __name((values) => kept.map(values), "column");
  return {
    starts,
    names: kept.map(({ name }) => name),
    kinds: column(({ kind }) => ROW_KINDS.indexOf(kind)),
    counts: column(({ count }) => count),
    sizes: compared.map((_3, i3) => column(({ after }) => after[i3] ?? 0)),
    deltas: compared.map(
      (changes, i3) => column(({ after, before }) => changes ? (after[i3] ?? 0) - (before[i3] ?? 0) : 0)
    ),
    churns: compared.map((changes, i3) => column((row) => changes ? churnOf(row, i3) : 0))
  };
}
__name(columnsOf, "columnsOf");
function cutPackage(rows, cutoff) {
  const isSmall = /* @__PURE__ */ __name(({ after, before }) => Math.max(...after, ...before) < cutoff, "isSmall");
  const small = rows.filter(isSmall);
  return small.length < 2 ? rows : [...rows.filter((row) => !isSmall(row)), ...restsOf(small)];
}
__name(cutPackage, "cutPackage");
function restsOf(rows) {
  const functions = rows.filter(({ kind }) => kind === "function" || kind === "rest");
  const files = rows.filter(({ kind }) => kind === "file" || kind === "rest-files");
  return [
    ...functions.length === 0 ? [] : [restOf("rest", functions)],
    ...files.length === 0 ? [] : [restOf("rest-files", files)]
  ];
}
__name(restsOf, "restsOf");
function restOf(kind, rows) {
  const sum = /* @__PURE__ */ __name((value) => (rows[0]?.after ?? []).map((_3, binary) => rows.reduce((total, row) => total + value(row, binary), 0)), "sum");
  return {
    kind,
    name: "",
    count: rows.reduce((total, { count }) => total + count, 0),
    after: sum(({ after }, i3) => after[i3] ?? 0),
    before: sum(({ before }, i3) => before[i3] ?? 0),
    churn: sum(churnOf)
  };
}
__name(restOf, "restOf");
function churnOf({ after, before, churn }, binary) {
  return churn?.[binary] ?? Math.abs((after[binary] ?? 0) - (before[binary] ?? 0));
}
__name(churnOf, "churnOf");

// src/report/map/first-rows.ts
var AREA = 1120 * 640;
var LEAST_PACKAGE = 7e3;
var LEAST_FUNCTION = 200;
function firstRows(byPackage, churns) {
  const whole2 = churns.reduce((sum, churn) => sum + churn, 0);
  const pixels = /* @__PURE__ */ __name((bytes2) => bytes2 * AREA / Math.max(1, whole2), "pixels");
  const chosen = byPackage.map((rows, index) => {
    const opens = pixels(churns[index] ?? 0) >= LEAST_PACKAGE;
    const large = rows.filter((row) => opens && pixels(churnOf(row, 0)) >= LEAST_FUNCTION);
    const others = rows.filter((row) => !large.includes(row));
    return [...large, ...restsOf(others)];
  });
  return columnsOf(chosen, [true]);
}
__name(firstRows, "firstRows");

// src/report/map/blocks.ts
var deflate = promisify(deflateRaw);
var CUTOFFS = [0, 32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 4096, 8192, 16384, 65536, 1 << 20];
var SLIGHT = 128;
async function mapBlocks(subjects, room) {
  const { head, packageIndex } = mapColumns(subjects);
  const compared = subjects.map(({ before }) => before !== void 0);
  const known = subjects.map(({ before, after }) => before?.detail === void 0 === (after.detail === void 0));
  const changes = compared.map((is, i3) => is && known[i3] === true);
  const all = allRows(subjects, packageIndex);
  const packAt = /* @__PURE__ */ __name((cutoff2) => base64(packRows(columnsOf(cutRows(all, cutoff2), changes), compared)), "packAt");
  const around = await packAround(head, all, 0, changes);
  const forRows = /* @__PURE__ */ __name((cutoff2) => (cutoff2 < SLIGHT ? room.wanted : room.most) - around.head.length - around.first.length - 100, "forRows");
  let cutoff = 0;
  let rows = await packAt(cutoff);
  while (rows.length > forRows(cutoff) && cutoff < (CUTOFFS.at(-1) ?? 0)) {
    const next = nextCutoff(all, cutoff, rows.length / forRows(cutoff));
    cutoff = cutoff < SLIGHT ? Math.min(next, SLIGHT) : next;
    rows = await packAt(cutoff);
  }
  return {
    ...cutoff === 0 ? around : await packAround(head, all, cutoff, changes),
    rows,
    cutoff,
    unknown: changes.join() !== compared.join()
  };
}
__name(mapBlocks, "mapBlocks");
async function packAround(head, all, cutoff, changes) {
  const cut = cutRows(all, cutoff);
  const rows = columnsOf(cut, changes);
  const whole2 = { ...head, cutoff };
  const binaries = head.binaries.map((one, binary) => ({ ...one, churns: churnsOf(whole2, rows, binary) }));
  const churns = binaries[0]?.churns[0];
  const first = churns === void 0 ? "" : base64(packRows(firstRows(cut, churns), [true]));
  return { head: await base64(new TextEncoder().encode(JSON.stringify({ ...whole2, binaries }))), first: await first };
}
__name(packAround, "packAround");
function churnsOf(head, rows, binary) {
  if (head.binaries[binary]?.before === void 0) return [];
  return [false, true].map(
    (codeOnly) => head.packages.name.map((_3, index) => packageChurn({ head, rows, binary, codeOnly, index, owner: "own" }))
  );
}
__name(churnsOf, "churnsOf");
function nextCutoff(byPackage, cutoff, times) {
  const largest = byPackage.flat().map(({ after, before }) => Math.max(...after, ...before));
  const now = largest.filter((size) => size >= cutoff).length;
  const higher = CUTOFFS.filter((candidate) => candidate > cutoff);
  const enough = higher.find((candidate) => largest.filter((size) => size >= candidate).length * times <= now);
  return enough ?? higher.at(-1) ?? cutoff;
}
__name(nextCutoff, "nextCutoff");
async function base64(bytes2) {
  return (await deflate(bytes2)).toString("base64");
}
__name(base64, "base64");

// src/report/map/subjects.ts
import { createHash as createHash2 } from "node:crypto";
function mapPairs(report, earlier = []) {
  return report.binaries.flatMap((now) => {
    if (now.sizes === void 0) return [];
    const change = report.comparison?.binaries.find(({ stem }) => stem === now.stem);
    const before = earlier.find((candidate) => isEarlier(candidate, now) && candidate.sizes !== void 0);
    return [{ now, ...before === void 0 ? {} : { before }, renamed: renames(change) }];
  });
}
__name(mapPairs, "mapPairs");
function mapKey(pairs) {
  const parts = pairs.map(({ now, before, renamed }) => [
    now.stem,
    now.name,
    now.platform,
    now.digest,
    before?.digest,
    [...renamed]
  ]);
  return createHash2("sha256").update(JSON.stringify([FORMAT, parts])).digest("hex");
}
__name(mapKey, "mapKey");
var FORMAT = 1;
function mapSubjects(pairs, { functions }) {
  const measured = /* @__PURE__ */ __name(async (binary, before) => {
    const detail = binary.sizes === void 0 ? void 0 : await functions(binary, before);
    return binary.sizes && { total: binary.size, size: binary.sizes, ...detail === void 0 ? {} : { detail } };
  }, "measured");
  const subjects = pairs.map(async ({ now, before: earlier, renamed }) => {
    const [after, before] = await Promise.all([measured(now, false), earlier && measured(earlier, true)]);
    const { stem, name, platform } = now;
    return after === void 0 ? [] : [{ stem, name, platform, after, ...before && { before }, renamed }];
  });
  return Promise.all(subjects).then((lists) => lists.flat());
}
__name(mapSubjects, "mapSubjects");
function isEarlier(candidate, binary) {
  if (candidate.platform !== binary.platform) return false;
  return candidate.importPath === binary.importPath || candidate.name === binary.name;
}
__name(isEarlier, "isEarlier");
function renames(change) {
  const moved = [...change?.modules ?? [], ...change?.packages ?? []];
  return new Map(
    moved.flatMap(
      ({ path, renamedFrom }) => renamedFrom === void 0 ? [] : [[renamedFrom, path]]
    )
  );
}
__name(renames, "renames");

// src/report/html/page-script.ts
import { readFile } from "node:fs/promises";
var PAGE_SCRIPT = new URL("./page-script.js", import.meta.url);
var script;
function pageScript() {
  script ??= readFile(PAGE_SCRIPT, "utf8");
  return script;
}
__name(pageScript, "pageScript");

// src/report/html/page-map.ts
var WANTED_PAGE = 78e4;
var LARGEST_PAGE = 148e4;
var LEAST_DATA = 15e4;
async function preparePageMap(report, evidence, rest) {
  const pairs = mapPairs(report, evidence.before);
  if (pairs.length === 0) return void 0;
  const key = mapKey(pairs);
  const script2 = await pageScript();
  const known = readBlocks(await evidence.memory?.recall(key));
  if (known !== void 0 && lengthOf(known) + rest + script2.length <= LARGEST_PAGE) return { blocks: known, script: script2 };
  const map = await mapOf(await mapSubjects(pairs, evidence), rest);
  if (!map.blocks.unknown) await evidence.memory?.keep(key, JSON.stringify(map.blocks));
  return map;
}
__name(preparePageMap, "preparePageMap");
async function mapOf(subjects, rest) {
  const script2 = await pageScript();
  const room = /* @__PURE__ */ __name((page) => Math.max(LEAST_DATA, page - rest - script2.length), "room");
  const blocks = await mapBlocks(subjects, { wanted: room(WANTED_PAGE), most: room(LARGEST_PAGE) });
  return { blocks, script: script2 };
}
__name(mapOf, "mapOf");
function readBlocks(text2) {
  try {
    const blocks = JSON.parse(text2 ?? "");
    const { head, first, rows, cutoff, unknown } = blocks;
    if (![head, first, rows].every((block) => typeof block === "string" && /^[\w+/]*={0,2}$/.test(block)))
      return void 0;
    return typeof cutoff === "number" && typeof unknown === "boolean" ? blocks : void 0;
  } catch {
    return void 0;
  }
}
__name(readBlocks, "readBlocks");
function lengthOf({ head, first, rows }) {
  return head.length + first.length + rows.length;
}
__name(lengthOf, "lengthOf");

export {
  k,
  text,
  isShort,
  whole,
  code,
  bytes,
  shortDigest,
  section,
  table,
  fold,
  facts,
  commas,
  changeBytes,
  changeNote,
  perBinary,
  platformSwitch,
  rendered,
  documentHtml,
  mapSection,
  mapBlocksMarkup,
  packagesSection,
  largestPackages,
  sharedSection,
  sharedRows,
  preparePageMap,
  mapOf
};
