extension PageTemplate {
  /// A newspaper of today: JSON-LD, share bar, related stories, comments, a consent banner.
  static let daily = PageTemplate("news", isKnown: true, publisher: "The Varr Courier") { article in
    """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8">
    <title>\(article.title) | The Varr Courier</title>
    <meta property="og:title" content="\(article.title)"><meta property="og:site_name" content="The Varr Courier">
    <link rel="canonical" href="https://courier.example/\(article.pathDay)/\(article.slug)">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"\(article.title)",
      "datePublished":"\(article.day)T06:15:00+00:00","dateModified":"2019-01-01T00:00:00Z",
      "author":[{"@type":"Person","name":"\(article.author)"}],"publisher":{"@type":"Organization","name":"The Varr Courier"}}</script>
    <style>.x{color:red}</style></head><body class="article-page has-sidebar">
    <a class="skip-link" href="#main">Skip to content</a>
    <div id="cookie-consent"><p>We and our partners store and read information on your device to show you what you like. You can change your mind at any time.</p><button>Accept all</button></div>
    <header class="site-header"><a href="/">The Varr Courier</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/o">Opinion</a></li></ul></nav></header>
    <main id="main"><article class="story">
    <p class="kicker"><a href="/n">News</a></p>
    <h1 class="story__headline">\(article.title)</h1>
    <p class="story__standfirst">\(article.summary)</p>
    <div class="byline">By <a href="/by/x">\(article.author)</a> <time datetime="\(article.day)T06:15:00Z">\(article.longDay)</time></div>
    <ul class="share-tools"><li><a href="https://share.example/a">Share on one</a></li><li><a href="https://share.example/b">Share on another</a></li></ul>
    <figure><img src="a.jpg" alt="A picture"><figcaption>\(article.caption) <span class="credit">Photograph: J. Brand</span></figcaption></figure>
    <div class="story__body">
    \(body(article, after: [1: "<aside class=\"related\"><h3>Related</h3><ul><li><a href=\"/1\">Older story about the same matter</a></li></ul></aside>", 4: "<div class=\"newsletter-signup\"><p>Get our morning letter with all that you need to know, every day at six.</p><form><input name=q></form></div>"]))
    </div>
    <footer class="story__footer"><ul class="tags"><li><a href="/t/1">Work</a></li><li><a href="/t/2">Politics</a></li></ul></footer>
    </article>
    <section class="comments"><h2>Comments (2)</h2><div class="comment"><p>About time that somebody wrote about this, I have waited for weeks to read it.</p></div>
    <div class="comment"><p>Nonsense from the first line to the last. Nobody in my street believes a word of it.</p></div></section></main>
    <aside class="sidebar"><h2>Most read</h2><ol><li><a href="/2">A cat that travelled by bus to the sea</a></li><li><a href="/3">Ten soups for winter evenings</a></li></ol></aside>
    <footer><p>© 2019 The Varr Courier. All rights reserved. Registered in the north under number 1145.</p></footer>
    <script>var x = "<p>not text</p>";</script></body></html>
    """
  }

  /// A blog as common software makes them: a comment is an article too.
  static let blog = PageTemplate(
    "blog", isKnown: true, publisher: "Notes from the Valley", summary: false, heading: true
  ) { article in
    """
    <!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>\(article.title) – Notes from the Valley</title>
    <meta property="article:published_time" content="\(article.day)T21:40:11+00:00" /><meta name="generator" content="PressWork 6">
    </head><body class="post-template-default single single-post">
    <div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Notes from the Valley</a></p><p class="site-description">What one sees from the hill, written down in the evening</p></header>
    <div id="content" class="site-content"><div id="primary" class="content-area"><main class="site-main">
    <article class="post type-post hentry category-world"><header class="entry-header"><h1 class="entry-title">\(article.title)</h1>
    <div class="entry-meta"><span class="posted-on">Posted on <a href="x"><time class="entry-date published" datetime="\(article.day)T21:40:11+00:00">\(article.americanDay)</time></a></span> <span class="byline">by <span class="author vcard"><a href="/author/x">\(article.author)</a></span></span></div></header>
    <div class="entry-content"><div class="wp-caption alignnone"><img src="b.jpg"><p class="wp-caption-text">\(article.caption)</p></div>
    \(body(article, heading: ("<h3>", "</h3>")))
    <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="?s=1">Click to share</a></li></ul></div></div>
    <footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">World</a></span></footer></article>
    <nav class="navigation post-navigation"><div class="nav-links"><a href="/p">Previous: The mill at night</a> <a href="/q">Next: Bread and salt</a></div></nav>
    <div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “\(article.title)”</h2><ol class="comment-list">
    <li class="comment"><article class="comment-body"><footer class="comment-meta"><b>Rudi</b> says:</footer><div class="comment-content"><p>Thank you for this. My uncle lived through all of it and never spoke a word about those days until he was old.</p></div></article></li>
    <li class="comment"><article class="comment-body"><div class="comment-content"><p>I would only add that the road was open by then; we drove along it ourselves with the children in the back.</p></div></article></li></ol>
    <div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></div></main></div>
    <aside id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">Recent Posts</h2><ul><li><a href="/1">Bread and salt</a></li><li><a href="/2">The mill at night</a></li></ul></section>
    <section class="widget"><h2>About</h2><p>I have lived in the valley for thirty years and write about what happens here when I find the time.</p></section></aside></div>
    <footer id="colophon"><p>Proudly made with PressWork.</p></footer></div></body></html>
    """
  }

  /// A broadcaster: generated class names, text in blocks of their own, links between paragraphs.
  static let broadcaster = PageTemplate("broadcaster", isKnown: true, publisher: "Radio Fjordland", summary: true) {
    article in
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(article.title) - Radio Fjordland</title>
    <meta property="og:title" content="\(article.title)"/><meta property="og:site_name" content="Radio Fjordland"/><meta name="author" content="\(article.author)">
    </head><body><div id="root"><div class="css-1a"><div role="banner"><a href="/">Home</a><ul><li><a href="/live">Live</a></li><li><a href="/tv">Programmes</a></li></ul></div>
    <div role="main" class="css-9f"><div class="css-7q"><div data-component="headline-block"><h1 class="css-h1">\(article.title)</h1></div>
    <div data-component="byline-block" class="css-by"><div>Published</div><div><time data-testid="timestamp" datetime="\(article.day)T09:02:33.000Z">\(article.longDay)</time></div></div>
    <div data-component="text-block"><p class="css-p"><b class="css-b">\(article.summary)</b></p></div>
    <div data-component="image-block"><figure><div><img alt=""></div><figcaption class="css-cap"><span class="visually-hidden">Image caption, </span>\(article.caption)</figcaption></figure></div>
    \(body(article, "<div data-component=\"text-block\" class=\"css-t\"><p class=\"css-p\">", "</p></div>", heading: ("<div data-component=\"subheadline-block\"><h2>", "</h2></div>"), after: [
      2: "<div data-component=\"unordered-list-block\"><ul><li><a href=\"/a\">What we know about the matter so far</a></li><li><a href=\"/b\">Why the river divides more than land</a></li></ul></div>",
      5: "<div><p>Media playback is not supported on this device</p></div>",
    ]))
    <section class="css-rel"><h2>Related Topics</h2><ul><li><a href="/t/a">Unrest</a></li><li><a href="/t/b">Harbours</a></li></ul></section>
    <section><h2>More on this story</h2><div class="css-promo"><a href="/s1"><h3>An older report from the same place</h3></a><p>Our reporter visited the town in spring.</p></div><div class="css-promo"><a href="/s2"><h3>The people who stayed behind</h3></a><p>Families tell of a long winter.</p></div></section></div></div>
    <div class="css-side"><h2>Top stories</h2><div><a href="/x1"><h3>Parliament votes on the budget tonight</h3></a></div><div><a href="/x2"><h3>Storm expected in the west</h3></a></div></div>
    <div role="contentinfo"><p>Copyright © 2024 Radio Fjordland. Radio Fjordland is not responsible for the content of external sites.</p></div></div></div></body></html>
    """
  }

  /// An encyclopedia that everyone may edit: notes, an infobox, edit links, categories.
  static let encyclopedia = PageTemplate("wiki", isKnown: true, publisher: "Openpedia", summary: false, author: false) {
    article in
    """
    <!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"/><title>\(article.title) - Openpedia</title></head>
    <body class="mediawiki ltr sitedir-ltr"><div id="mw-page-base"></div><div id="content" class="mw-body" role="main"><a id="top"></a>
    <div id="siteNotice"><div class="banner">Please help us: if everyone who reads this gave a little, our work would be paid for in an hour.</div></div>
    <h1 id="firstHeading" class="firstHeading">\(article.title)</h1><div id="bodyContent"><div id="siteSub" class="noprint">From Openpedia, the encyclopedia of all</div>
    <div id="mw-content-text"><div class="mw-parser-output"><div role="note" class="hatnote">For the film, see <a href="/f">the film</a>.</div>
    <table class="infobox vevent"><tbody><tr><th colspan="2">\(article.title)</th></tr><tr><th>Part of</th><td>the events of that year</td></tr><tr><th>Place</th><td>the valley</td></tr></tbody></table>
    <div class="thumb tright"><div class="thumbinner"><a href="/i"><img src="i"></a><div class="thumbcaption">\(article.caption)</div></div></div>
    <div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 \(article.heading)</a></li><li><a href="#b">2 References</a></li></ul></div>
    \(body(article, "<p>", "<sup id=\"cite_ref-1\" class=\"reference\"><a href=\"#cite_note-1\">[1]</a></sup></p>", heading: ("<h2><span class=\"mw-headline\">", "</span><span class=\"mw-editsection\">[<a href=\"/e\">edit</a>]</span></h2>")))
    <h2><span class="mw-headline">References</span></h2><div class="reflist"><ol class="references"><li id="cite_note-1"><a href="#r">^</a> <cite>"An old report of these things". The Paper. Retrieved 4 May 2020.</cite></li></ol></div>
    <div role="navigation" class="navbox"><table><tr><td><a href="/1">One affair</a> · <a href="/2">Another affair</a></td></tr></table></div></div></div>
    <div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <ul><li><a href="/c1">Events of the valley</a></li></ul></div></div></div>
    <div id="mw-navigation"><h2>Navigation menu</h2><ul><li><a href="/m">Main page</a></li><li><a href="/r">Random page</a></li></ul></div>
    <div id="footer" role="contentinfo"><ul><li id="footer-info-lastmod"> This page was last edited on \(article.longDay), at 14:02 (UTC).</li><li>Text is available under a free licence; other terms may apply.</li></ul></div></body></html>
    """
  }

  /// A live blog: one post after the other, each with its time.
  static let liveBlog = PageTemplate("live blog", isKnown: true, publisher: "The Northern Star", heading: false) {
    article in
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(article.title) – as it happened | The Northern Star</title>
    <meta property="og:title" content="\(article.title) – as it happened"><meta property="article:published_time" content="\(article.day)T05:58:00.000Z">
    <script type="application/ld+json">[{"@type":"LiveBlogPosting","headline":"\(article.title)","datePublished":"\(article.day)T05:58:00Z","author":{"@type":"Person","name":"\(article.author)"},"publisher":{"@id":"https://star.example#pub"}},{"@type":"Organization","@id":"https://star.example#pub","name":"The Northern Star"}]</script></head>
    <body><header><nav aria-label="Main"><a href="/">Star</a><a href="/world">World</a></nav></header>
    <main><header class="live-head"><h1>\(article.title)</h1><div class="standfirst"><p>\(article.summary)</p></div><div class="meta">Live feed <time>\(article.longDay)</time></div>
    <figure><img><figcaption>\(article.caption)</figcaption></figure></header>
    <div class="filter"><button>Show key events only</button></div>
    <div class="live-blog__posts">
    \(article.paragraphs.enumerated().map { index, paragraph in
      "<article class=\"block\" id=\"block-\(index)\"><a href=\"?page=with:block-\(index)#block-\(index)\"><time datetime=\"\(article.day)T\(10 + index):05:00Z\">\(10 + index).05 GMT</time></a><div class=\"block-elements\"><p>\(escaped(paragraph))</p></div><div class=\"block-share\"><a href=\"/share?\(index)\">Share</a></div></article>"
    }.joined(separator: "\n"))
    </div><ul class="pagination"><li><a href="?page=2">Older</a></li></ul></main>
    <aside class="recommendations"><h2>You may also like</h2><ul><li><a href="/a">Five walks along the wall</a></li><li><a href="/b">A recipe for rye bread</a></li></ul></aside>
    <footer><a href="/privacy">Privacy</a><a href="/terms">Terms</a></footer></body></html>
    """
  }

  /// A page of the nineties: tables within tables, fonts, breaks for paragraphs, no tag that tells anything.
  static let oldTable = PageTemplate(
    "old tables", isKnown: true, publisher: "Valley Gazette", summary: false, caption: true, heading: true
  ) { article in
    """
    <HTML><HEAD><TITLE>Valley Gazette: \(article.title)</TITLE></HEAD>
    <BODY BGCOLOR=#FFFFFF><TABLE WIDTH=600 BORDER=0><TR><TD COLSPAN=3><IMG SRC=logo.gif ALT="Valley Gazette"><FONT SIZE=1>Home of the valley's news since 1921</FONT></TD></TR>
    <TR><TD WIDTH=120 VALIGN=top><FONT SIZE=2><A HREF=n.html>News</A><BR><A HREF=s.html>Sports</A><BR><A HREF=w.html>Weather</A><BR><A HREF=c.html>Classifieds</A></FONT></TD>
    <TD VALIGN=top><FONT SIZE=5><B>\(article.title)</B></FONT><BR><BR><FONT SIZE=2><I>By \(article.author)</I><BR>\(article.americanDay)</FONT><P>
    <TABLE ALIGN=right WIDTH=150><TR><TD><IMG SRC=p.gif><BR><FONT SIZE=1>\(article.caption)</FONT></TD></TR></TABLE>
    <FONT FACE=Times>\(body(article, "", "<BR><BR>", heading: ("<B>", "</B><BR><BR>")))</FONT>
    <HR><FONT SIZE=1><A HREF=index.html>Back to the front page</A> | <A HREF=mailto:x>Write to the editor</A></FONT></TD>
    <TD WIDTH=100 VALIGN=top><FONT SIZE=1><B>Elsewhere</B><BR><A HREF=1.html>Council to meet about the mill</A><BR><BR><A HREF=2.html>Choir sings in the old church</A></FONT></TD></TR>
    <TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>Copyright 1999 Valley Gazette. All rights reserved.</FONT></TD></TR></TABLE></BODY></HTML>
    """
  }
}
