/** For the screen, light and dark, and for paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--ink:light-dark(#131525,#f0f1f6);--muted:light-dark(#51577a,#b4b8cf);--page:light-dark(#fff,#16182a);--soft:light-dark(#f3f4f7,#20233a);--line:light-dark(#c0c3d5,#4a5070);--link:light-dark(#2044aa,#a9bdf5)}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1rem 4rem;max-width:62rem;background:var(--page);color:var(--ink);font:1rem/1.5 "Fira Sans","Noto Sans","Segoe UI",Arial,sans-serif;overflow-wrap:anywhere;hyphens:auto}
h1,h2,h3{line-height:1.2;hyphens:manual}
h1{margin:.2em 0 .6em;font-size:2rem}
h2{margin:2.5em 0 .6em;font-size:1.5rem;border-bottom:2px solid var(--line);padding-bottom:.2em}
h3{margin:1.8em 0 .5em;font-size:1.15rem}
header>p{margin:0;color:var(--muted)}
nav h2{margin-top:1.5em}
a{color:var(--link)}
dl{margin:.6em 0}
dl>div{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.2em 1em;padding:.3em 0;border-top:1px solid var(--line)}
dt{color:var(--muted)}
dd{margin:0}
ul{margin:.4em 0;padding-left:1.3em}
li{margin:.25em 0}
blockquote{margin:.3em 0 1em;padding:.5em 1em;border-left:3px solid var(--line);background:var(--soft)}
blockquote p{margin:0}
figure{margin:1em 0}
.wide{margin:1em 0;overflow-x:auto}
.wide:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:600;padding:.4em 0}
th,td{border:1px solid var(--line);padding:.35em .5em;text-align:left;vertical-align:top;min-width:6rem}
th{background:var(--soft)}
figure svg{display:block;min-width:60rem;max-width:none;width:100%;height:auto}
figcaption{color:var(--muted);font-size:.9rem}
@media (max-width:40rem){dl>div{grid-template-columns:1fr}h1{font-size:1.6rem}}
@page{size:A4;margin:18mm 15mm}
@page drawing{size:A4 landscape}
@media print{
:root{color-scheme:light}
body{max-width:none;padding:0;font-size:10pt}
nav{break-after:page}
h2,h3,caption{break-after:avoid}
tr,blockquote,dl>div,figure{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
table{font-size:8.5pt}
th,td{min-width:0}
figure{page:drawing}
figure svg{min-width:0;max-height:165mm}
a{color:inherit;text-decoration:none}
}
`
