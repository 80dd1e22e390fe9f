/// The style sheet of pages: for a phone, a wide screen and A4, in light and dark.
///
/// Gains and losses are blue and vermilion, and parts have the colours that Okabe and Ito chose so that people who see few
/// colours can tell them apart (https://jfly.uni-koeln.de/color/); none is told by its colour alone.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1b1f23;--faint:#5a636c;--rule:#cfd5db;--soft:#f3f5f7;
    --link:#00598c;--gain:#0072b2;--loss:#d55e00;--plain:#0072b2;--neutral:#9aa3ab;--sum:#4a545d;
    --p0:#56b4e9;--p1:#e69f00;--p2:#2fb592;--p3:#f0e442;--p4:#d98bb5;--p5:#e8804a;--p6:#7fb2d6;--p7:#b4bbc2}
    @media (prefers-color-scheme:dark){:root{--page:#14181c;--ink:#e6e9ec;--faint:#a4adb6;--rule:#3a434c;--soft:#1d2329;
    --link:#7cc4f0;--gain:#56b4e9;--loss:#ef8a45;--plain:#56b4e9;--neutral:#7b858e;--sum:#b7c0c8;
    --p0:#2f83b5;--p1:#a87400;--p2:#0b7d60;--p3:#8d8518;--p4:#a0567d;--p5:#a84b0c;--p6:#46739a;--p7:#626b74}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
    h1{font-size:1.7rem;line-height:1.2;margin:0 0 1rem}
    h2{font-size:1.2rem;line-height:1.3;margin:0 0 .6rem}
    section{margin:2.4rem 0 0}
    p{margin:.5rem 0;max-width:44rem}
    a{color:var(--link)}
    dl{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.15rem 1.2rem;margin:0}
    dt{color:var(--faint)}
    dd{margin:0;grid-column:2;overflow-wrap:break-word;min-width:0}
    .total{margin:1.2rem 0;padding:.7rem 1rem;border-left:.35rem solid var(--gain);background:var(--soft);max-width:none}
    .total strong{display:inline-block;font-size:1.5rem;line-height:1.2;margin-left:.4rem;font-variant-numeric:tabular-nums}
    nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:.6rem 0 0;margin:1.2rem 0 0;
    border-top:1px solid var(--rule);font-size:.9rem}
    .scroll{overflow-x:auto;margin:.8rem 0 1.2rem}
    table{border-collapse:separate;border-spacing:0;font-size:.92rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;font-weight:600;padding:0 0 .3rem}
    th,td{padding:.28rem .9rem .28rem 0;text-align:left;vertical-align:top;font-weight:400}
    th:last-child,td:last-child{padding-right:.2rem}
    thead th{font-weight:600;vertical-align:bottom}
    thead tr>*{border-bottom:2px solid var(--rule)}
    tbody tr+tr:not(.note)>*{border-top:1px solid var(--soft)}
    tbody+tbody tr:first-child>*{border-top:1px solid var(--faint)}
    .sum>*{font-weight:600}
    .number{text-align:right;white-space:nowrap}
    .words{min-width:9rem}
    .word{white-space:nowrap}
    thead .number{white-space:normal}
    .note td{color:var(--faint);font-size:.9em;padding:0 0 .35rem 1rem;max-width:44rem}
    .remark,.small{color:var(--faint);font-size:.88rem}
    .small h2{color:var(--ink);font-size:1.05rem}
    .small li{margin:.25rem 0}
    .small ol,.small ul{padding-left:1.6rem;margin:.4rem 0}
    .address{overflow-wrap:anywhere}
    sup{line-height:0;font-size:.72em;font-weight:400}
    sup a{padding:0 .1em;text-decoration:none}
    sup+sup::before{content:","}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    figure{margin:.8rem 0 1.2rem;max-width:40rem}
    figcaption{font-weight:600;margin:0 0 .5rem}
    figcaption span{font-weight:400;color:var(--faint)}
    figcaption span::before{content:"· "}
    .chart{display:block;overflow:visible;font-size:13px;font-variant-numeric:tabular-nums lining-nums}
    .chart text{fill:var(--ink);paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}
    .chart .tick{fill:var(--faint);font-size:12px}
    .chart .key{font-size:11px;font-weight:600;stroke:none}
    .grid{stroke:var(--rule)}
    .zero{stroke:var(--faint)}
    .link{stroke:var(--faint);stroke-dasharray:2 2}
    .between{stroke:var(--neutral);stroke-width:2}
    .plain{fill:var(--plain)}
    .gain{fill:var(--gain)}
    .loss{fill:var(--loss)}
    .hatch{stroke:var(--page);stroke-width:2}
    .neutral{fill:var(--neutral)}
    rect.total{fill:var(--sum)}
    .part{stroke:var(--page)}
    .p0{fill:var(--p0)}.p1{fill:var(--p1)}.p2{fill:var(--p2)}.p3{fill:var(--p3)}
    .p4{fill:var(--p4)}.p5{fill:var(--p5)}.p6{fill:var(--p6)}.p7{fill:var(--p7)}
    .first{fill:var(--gain)}
    .second{fill:var(--page);stroke:var(--loss);stroke-width:2}
    .centre{stroke:var(--ink);stroke-width:3}
    @media (max-width:40rem){h1{font-size:1.4rem}
    tbody th:first-child{position:sticky;left:0;background:var(--page);max-width:52vw}}
    @media print{@page{size:A4;margin:16mm 15mm}
    :root{color-scheme:light;--page:#fff;--ink:#000;--faint:#444;--rule:#bbb;--soft:#eee;--link:#000;
    --gain:#0072b2;--loss:#d55e00;--plain:#0072b2;--neutral:#9aa3ab;--sum:#4a545d;
    --p0:#56b4e9;--p1:#e69f00;--p2:#2fb592;--p3:#f0e442;--p4:#d98bb5;--p5:#e8804a;--p6:#7fb2d6;--p7:#b4bbc2}
    html{font-size:9.5pt}
    body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    main{max-width:none;padding:0}
    nav{display:none}
    a{text-decoration:none}
    h2,caption,figcaption{break-after:avoid}
    figure,tr,.whole{break-inside:avoid}
    .note{break-before:avoid}
    thead{display:table-header-group}
    .scroll{overflow:visible}
    section{margin-top:1.6rem}}

    """
}
