using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access.Development;

/// <summary>The page "Tôi là …": plain HTML, no script, in Vietnamese or English.</summary>
/// <param name="catalogue">Names the provinces.</param>
public sealed class SignInPage(Catalogue catalogue)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the page.</summary>
    /// <param name="isEnglish">Whether it is in English.</param>
    /// <param name="state">What the form has to bear.</param>
    /// <param name="returnTo">Where to go afterwards; a local path.</param>
    /// <param name="signedIn">Who is signed in now; <see langword="null"/> if nobody is.</param>
    /// <param name="antiforgery">Antiforgery value of that session.</param>
    /// <param name="isStale">Whether to say that the form sent before could not be taken.</param>
    /// <returns>The page.</returns>
    public string Write(bool isEnglish, string state, string returnTo, Caller? signedIn, string? antiforgery, bool isStale)
    {
        string Say(string vietnamese, string english) => Html.Encode(isEnglish ? english : vietnamese);
        string back = Html.Encode(returnTo);
        string other = Html.Encode($"{SignInEndpoints.Path}?lang={(isEnglish ? "vi" : "en")}&return={Uri.EscapeDataString(returnTo)}");
        string current = signedIn is null ? "" : $"""
              <form method="post" action="{SignInEndpoints.SignOutPath}" class="now">
                <input type="hidden" name="{AntiforgeryGate.Field}" value="{Html.Encode(antiforgery ?? string.Empty)}">
                <input type="hidden" name="return" value="{back}">
                <p>{Say("Đang đăng nhập với tư cách:", "Signed in as:")} <strong>{Html.Encode(signedIn.Actor.Name)}</strong></p>
                <button>{Say("Đăng xuất", "Sign out")}</button>
              </form>
            """;
        string stale = isStale ? $"""<p class="stale" role="alert">{Say("Trang đăng nhập đã cũ hoặc đã được dùng. Hãy chọn lại.", "This page was too old or already used. Please choose again.")}</p>""" : "";
        return $$"""
            <!doctype html>
            <html lang="{{(isEnglish ? "en" : "vi")}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Say("Đăng nhập – Sản xuất sạch hơn", "Sign in – Cleaner production")}}</title>
            <style>
            body { font: 1rem/1.5 "Segoe UI", "Noto Sans", sans-serif; margin: 0; background: #f5f5f5; color: #242424; }
            main { max-width: 34rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border: 1px solid #d1d1d1; border-radius: .5rem; }
            h1 { font-size: 1.4rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 1.25rem 0 .5rem; }
            p { margin: .5rem 0; } .note { color: #595959; } .stale { border-left: .25rem solid #b10e1c; padding-left: .75rem; }
            button, select { font: inherit; padding: .6rem .9rem; border-radius: .25rem; border: 1px solid #8a8a8a; background: #fff; color: inherit; }
            button { width: 100%; text-align: left; margin-top: .5rem; cursor: pointer; } button.main { background: #0f5c2e; color: #fff; border-color: #0f5c2e; font-weight: 600; }
            select, label { display: block; width: 100%; box-sizing: border-box; } fieldset { border: 1px solid #d1d1d1; border-radius: .25rem; margin: .75rem 0 .25rem; padding: .5rem .75rem .75rem; }
            :focus-visible { outline: 3px solid #0f6cbd; outline-offset: 2px; } .now { border-bottom: 1px solid #d1d1d1; padding-bottom: 1rem; } nav { text-align: right; }
            </style>
            </head>
            <body>
            <main>
            <nav><a href="{{other}}" lang="{{(isEnglish ? "vi" : "en")}}" hreflang="{{(isEnglish ? "vi" : "en")}}">{{(isEnglish ? "Tiếng Việt" : "English")}}</a></nav>
            <h1>{{Say("Hệ thống báo cáo sản xuất sạch hơn", "Reports on cleaner production")}}</h1>
            <p class="note">{{Say("Trang đăng nhập của môi trường phát triển: chọn vai trò nào thì dùng hệ thống với quyền của vai trò đó.", "Sign-in page of the development environment: you use the system with the rights of whoever you choose to be.")}}</p>
            {{stale}}
            {{current}}
            <form method="post" action="{{SignInEndpoints.Path}}">
            <input type="hidden" name="state" value="{{Html.Encode(state)}}">
            <input type="hidden" name="return" value="{{back}}">
            <input type="hidden" name="lang" value="{{(isEnglish ? "en" : "vi")}}">
            <h2>{{Say("Tôi là …", "I am …")}}</h2>
            <button class="main" name="role" value="ministry">{{Say("Bộ Công Thương", "Ministry of Industry and Trade")}}</button>
            <fieldset>
            <legend>{{Say("Địa phương", "A province")}}</legend>
            <label for="province">{{Say("Tỉnh, thành phố", "Province or city")}}</label>
            <select id="province" name="province">
            {{Options(AreaScheme.Provinces34, Say("34 tỉnh, thành phố từ 01/07/2025", "34 provinces since 1 July 2025"))}}
            {{Options(AreaScheme.Provinces63, Say("63 tỉnh, thành phố đến 30/06/2025", "63 provinces until 30 June 2025"))}}
            </select>
            <button name="role" value="province">{{Say("Sở Công Thương của tỉnh, thành phố đã chọn", "Industry department of this province")}}</button>
            </fieldset>
            <button name="role" value="operator">{{Say("Đơn vị vận hành", "Operator")}}</button>
            <button name="role" value="public">{{Say("Người xem công khai", "Public visitor")}}</button>
            </form>
            </main>
            </body>
            </html>
            """;
    }

    private string Options(AreaScheme scheme, string label)
    {
        StringBuilder options = new();
        options.Append("<optgroup label=\"").Append(label).Append("\">");
        foreach (Province province in catalogue.Provinces.Where(province => province.Area.Scheme == scheme).OrderBy(province => province.Slug, StringComparer.Ordinal))
        {
            options.Append("<option value=\"").Append(province.Area).Append("\">").Append(Html.Encode(province.Name)).Append("</option>");
        }

        return options.Append("</optgroup>").ToString();
    }
}
