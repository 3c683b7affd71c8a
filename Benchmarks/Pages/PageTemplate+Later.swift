extension PageTemplate {
  /// Those that were made when the rules were done, to see how they fare on what they were not written with.
  package static let later = [ministry, wire, magazine, reliefReport, application]

  /// A ministry: definition lists for the data, print and feedback boxes, a footer of links.
  static let ministry = PageTemplate(
    "government", isKnown: false, publisher: "Ministry of Inland Affairs", caption: false, author: false
  ) { article in
    """
    <!DOCTYPE html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"><title>\(article.title) - Ministry of Inland Affairs</title>
    <meta name="DC.Title" content="\(article.title)"><meta name="DC.Publisher" content="Ministry of Inland Affairs"><meta name="description" content="\(article.summary)"></head>
    <body class="govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner" role="region"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work and would like to set others.</p></div>
    <div id="global-header"><a href="/">Government of the Republic</a><form action="/search"><label>Search</label><input></form></div>
    <div class="phase-banner"><p>This is a new service – your <a href="/f">feedback</a> will help us to improve it.</p></div>
    <div id="wrapper"><div class="breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/n">News and communications</a></li></ol></div>
    <div class="grid-row"><div class="column-two-thirds"><span class="context">Press release</span><h1>\(article.title)</h1><p class="lead-paragraph">\(article.summary)</p></div></div>
    <div class="metadata"><dl><dt>From:</dt><dd><a href="/m">Ministry of Inland Affairs</a></dd><dt>Published</dt><dd>\(article.longDay)</dd><dt>Last updated</dt><dd>2 June 2020</dd></dl></div>
    <div class="grid-row"><div class="column-two-thirds"><div class="govspeak">
    \(body(article))
    </div><div class="print-link"><button>Print this page</button></div>
    <div class="share-links"><h2>Share this page</h2><ul><li><a href="https://one.example">One</a></li><li><a href="https://two.example">Two</a></li></ul></div></div>
    <div class="column-third"><div class="related-container"><h2>Related content</h2><ul><li><a href="/r1">Rules for the storage of grain</a></li><li><a href="/r2">Report on the roads of the province</a></li></ul></div></div></div></div>
    <div class="improve"><p>Is this page useful?</p><a href="/y">Yes</a> <a href="/n">No</a><p>Help us improve. Don't include personal or financial information like your national insurance number.</p></div>
    <footer class="site-footer"><ul><li><a href="/h">Help</a></li><li><a href="/p">Privacy</a></li></ul><p>All content is available under an open licence, except where otherwise stated.</p></footer></body></html>
    """
  }

  /// A wire agency: a place and the agency before the first sentence, the day only in the address and beside the clock.
  static let wire = PageTemplate(
    "wire", isKnown: false, publisher: "Meridian Press", summary: false, caption: true, heading: false
  ) { article in
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"/><title>\(article.title) | Meridian Press</title><meta property="og:site_name" content="Meridian Press"/>
    <meta property="og:url" content="https://meridian.example/world/\(article.slug)-\(article.day)/"/></head>
    <body><div class="Page"><div class="Page-header"><div class="Page-header-top"><a href="/">Meridian</a> <span>Markets closed</span></div><ul class="Navigation-items"><li><a href="/w">World</a></li><li><a href="/b">Business</a></li><li><a href="/e">Elections</a></li></ul></div>
    <div class="Page-content"><div class="Page-lead"><figure class="Figure"><img><figcaption class="Figure-caption"><p>\(article.caption)</p></figcaption></figure></div>
    <div class="Page-oneColumn"><div class="Page-labels"><a href="/w">World News</a></div><h1 class="Page-headline">\(article.title)</h1>
    <div class="Page-byline"><div class="Page-authors">By <span class="Link">\(article.author)</span></div><div class="Page-dateModified"><span data-date="x">Updated 9:41 PM GMT, \(article.americanDay)</span></div></div>
    <div class="Page-actions"><button>Share</button><ul><li><a href="#">Copy link</a></li><li><a href="mailto:">Email</a></li></ul></div>
    <div class="RichTextStoryBody">\(body(article, heading: nil, after: [0: "<div class=\"Advertisement\">Advertisement</div>", 3: "<div class=\"PageList\"><div class=\"PagePromo\"><a href=\"/p1\"><span>Envoys gather for a summit by the sea</span></a></div><div class=\"PagePromo\"><a href=\"/p2\"><span>Prices of bread fall again</span></a></div></div>"]))<p>___</p><p>Follow our coverage of the region at <a href="https://meridian.example/hub">https://meridian.example/hub</a></p></div>
    <div class="Author-bio"><div class="Author-name">\(article.author)</div><div class="Author-text">Writes on ports, borders and rivers for Meridian and lives by the sea.</div></div></div>
    <div class="Page-below"><h2>Most read</h2><div class="PagePromo"><h3><a href="/m1">A lighthouse keeper retires after half a century</a></h3><p>He will miss the gulls, he says, but not the stairs.</p></div><div class="PagePromo"><h3><a href="/m2">Snow closes two passes</a></h3><p>Drivers are asked to take the road by the lake.</p></div></div></div>
    <div class="Page-footer"><p>Meridian Press is an agency of newspapers that was founded in 1908 and serves four hundred of them.</p><a href="/a">About</a></div></div></body></html>
    """
  }

  /// A magazine: a drop capital, a pull quote, the author's life at the end, a paywall note.
  static let magazine = PageTemplate("magazine", isKnown: false, publisher: "The Lantern", caption: true) { article in
    """
    <!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>\(article.title) — The Lantern</title>
    <meta name="parsely-title" content="\(article.title)"><meta name="parsely-pub-date" content="\(article.day)T10:00:00Z"><meta name="parsely-author" content="\(article.author)"><meta property="og:site_name" content="The Lantern"></head>
    <body><div class="mast"><a class="logo" href="/">The Lantern</a><a href="/subscribe">Subscribe</a></div>
    <div class="hero"><div class="hero-rubric"><a href="/letters">Letter from abroad</a></div><h1>\(article.title)</h1><div class="hero-dek">\(article.summary)</div><div class="hero-byline">By <a href="/contributors/x">\(article.author)</a></div><div class="hero-date">\(article.americanDay)</div></div>
    <div class="lede-image"><img><div class="image-caption">\(article.caption)</div><div class="image-credit">Illustration by B. Okafor; source photograph from the archive</div></div>
    <div class="content"><div class="paywall-note"><p>You have two free articles left this month. <a href="/subscribe">Subscribe now</a> for all of them.</p></div>
    <div class="prose">\(body(article, "<p class=\"has-dropcap\">", "</p>", heading: ("<h2 class=\"section\">", "</h2>"), after: [4: "<aside class=\"pullquote\"><blockquote>We shall talk, and then we shall see.</blockquote></aside>"]))</div>
    <p class="end-note"><em>Published in the print edition of the spring issue, with the headline “By the water.”</em></p>
    <div class="bio"><p><a href="/contributors/x">\(article.author)</a> has written for the magazine since it began and is at work on a book about rivers.</p></div></div>
    <div class="recirc"><h2>More from The Lantern</h2><div class="card"><a href="/1"><h3>The man who counted trees</h3></a><p>A forester and his notebooks, forty years on.</p></div><div class="card"><a href="/2"><h3>What the cook heard</h3></a><p>Dinners at the ministry, told from the kitchen.</p></div></div>
    <div class="foot"><p>© 2021 The Lantern. The material on this site may not be reproduced without permission.</p></div></body></html>
    """
  }

  /// A report of a relief organisation: facts in a box, a table, notes at the foot, a plea for gifts.
  static let reliefReport = PageTemplate(
    "relief report", isKnown: false, publisher: "Hands Across", caption: false, author: false
  ) { article in
    """
    <!DOCTYPE html><html dir="ltr" lang="en"><head><meta charset="utf-8"><meta name="citation_title" content="\(article.title)"><meta name="citation_publication_date" content="\(article.pathDay)">
    <title>\(article.title) | Hands Across</title></head><body class="path-node page-node-type-report">
    <header id="header"><a href="/">Hands Across</a><nav><ul><li><a href="/e">Emergencies</a></li><li><a href="/j">Jobs</a></li></ul></nav><a class="button--donate" href="/d">Give now</a></header>
    <main><div class="region-content"><article class="node node--report"><header><div class="field--countries"><a href="/c">Oszlo</a></div><h1 class="node__title"><span>\(article.title)</span></h1>
    <dl class="core-details"><dt>Format</dt><dd>Situation Report</dd><dt>Source</dt><dd><ul><li><a href="/s">Hands Across</a></li></ul></dd><dt>Posted</dt><dd><time datetime="\(article.day)T00:00:00+00:00">\(article.longDay)</time></dd></dl></header>
    <div class="node__content"><div class="field--intro"><p><strong>\(article.summary)</strong></p></div>
    <div class="attachments"><h2>Attachments</h2><ul><li><a href="/f.pdf">Download Report (PDF, 1.2 MB)</a></li></ul></div>
    <div class="field--body">\(body(article, heading: ("<h2>", "</h2>")))</div></div>
    <section class="donate-box"><h2>Your gift helps</h2><p>With thirty crowns a family can buy clean water for a month. Please give what you can today.</p><a href="/d">Give now</a></section>
    <footer class="node__links"><a href="/print">Print</a></footer></article>
    <section class="related-content"><h2>Related Content</h2><article class="teaser"><h3><a href="/r1">Region: Weekly snapshot of needs</a></h3><div>Source: Office of Coordination</div></article><article class="teaser"><h3><a href="/r2">Region: Prices of food in markets</a></h3><div>Source: Grain Watch</div></article></section></div></main>
    <footer id="footer"><p>Hands Across is a registered charity that works in thirty countries with people of every faith.</p></footer></body></html>
    """
  }

  /// A page that a program made: nothing but `div` with names that mean nothing, data in the middle of the text, no heading's tag.
  static let application = PageTemplate(
    "web application", isKnown: false, publisher: "Kanal Sieben", summary: false, heading: false, author: false
  ) { article in
    """
    <!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>\(article.title) • Kanal Sieben</title><meta name="twitter:title" content="\(article.title)"/><meta itemProp="datePublished" content="\(article.day)T08:11:02.000Z"/><meta name="application-name" content="Kanal Sieben"/></head>
    <body><div id="__app"><div class="x1"><div class="x2"><div class="x3"><a href="/">K7</a></div><div class="x4"><a href="/a">Today</a><a href="/b">Region</a><a href="/c">Culture</a></div></div>
    <div class="x5"><div class="x6"><div class="x7">\(article.title)</div><div class="x8">\(article.longDay), 8:11 am</div>
    <figure class="x9"><img/><figcaption>\(article.caption)</figcaption></figure>
    \(body(article, "<div class=\"y1\">", "</div>", heading: nil, after: [2: "<div class=\"y2\"><div class=\"y3\">Also interesting:</div><a href=\"/z\">How a village saved its own mill</a></div>"]))
    <div class="y5"><div class="y6"><a href="/t">Harbour</a><a href="/u">Valley</a></div></div></div>
    <div class="x10"><div class="y7"><a href="/m">The most beautiful stations of the mountain line</a><div>Six places where it is worth getting off.</div></div><div class="y7"><a href="/n">Cheese from the cellar</a><div>A family and its wheels of cheese.</div></div><div class="y7"><a href="/o">Night train returns</a><div>The last one ran in spring.</div></div></div></div>
    <div class="x11"><a href="/imprint">Imprint</a><a href="/privacy">Privacy</a></div></div></div><script id="__DATA__" type="application/json">{"props":{"text":"not to be read"}}</script></body></html>
    """
  }
}
