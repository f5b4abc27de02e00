using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>The wording of every finding. The texts are official Vietnamese and say what to do.</summary>
public static class IssueMessages
{
    /// <summary>What a text names is cut here, in characters, and ends with “…”: a cell may hold a million, a person reads a line.</summary>
    public const int MaxArgumentLength = 500;

    /// <summary>The severity that belongs to a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its severity.</returns>
    public static Severity SeverityOf(IssueCode code) => Entry(code).Severity;

    /// <summary>The Vietnamese text of a finding.</summary>
    /// <param name="code">The code.</param>
    /// <param name="arguments">What the text names, in the order of its placeholders.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">Fewer arguments than placeholders.</exception>
    public static string Vietnamese(IssueCode code, params ReadOnlySpan<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, Entry(code).Text, Array.ConvertAll<string, object>(arguments.ToArray(), Cut));

    /// <summary>The Vietnamese text of a finding, with places <c>{0}</c>, <c>{1}</c> … for what it names.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The text.</returns>
    public static string Template(IssueCode code) => Entry(code).Text;

    private static string Cut(string argument)
    {
        if (argument.Length <= MaxArgumentLength)
        {
            return argument;
        }

        int kept = MaxArgumentLength - 1;
        return string.Concat(argument.AsSpan(0, char.IsHighSurrogate(argument[kept - 1]) ? kept - 1 : kept), "…");
    }

    private static (Severity Severity, string Text) Entry(IssueCode code) => code switch
    {
        IssueCode.PathNotUnderstood => (Severity.Blocker, "Đường dẫn “{0}” không đúng mẫu {{tỉnh}}/{{kỳ}}/{{tên tệp}}, ví dụ ben-tre/2011/bao-cao.xlsx. Hãy tải lại tệp vào đúng đường dẫn."),
        IssueCode.UnknownProvince => (Severity.Blocker, "Không có tỉnh, thành phố nào tên “{0}”. Hãy ghi đúng tên hoặc mã, ví dụ ben-tre hoặc 63-83."),
        IssueCode.UnknownProvinceInRow => (Severity.Error, "Không có tỉnh, thành phố nào tên “{0}” nên chưa lấy dòng này. Hãy ghi đúng tên tỉnh, ví dụ Bến Tre."),
        IssueCode.ProvinceNotInForce => (Severity.Blocker, "{0} không phải là đơn vị hành chính cấp tỉnh trong kỳ {1}. {2}"),
        IssueCode.UnknownPeriod => (Severity.Blocker, "Không hiểu kỳ báo cáo “{0}”. Hãy ghi năm (2011), sáu tháng (2011-H1), quý (2011-Q3), tháng (2011-05) hoặc giai đoạn (2008_2011-05)."),
        IssueCode.EmptyFile => (Severity.Blocker, "Tệp “{0}” rỗng (0 byte). Hãy kiểm tra lại tệp gốc rồi tải lên lần nữa."),
        IssueCode.FileTooLarge => (Severity.Blocker, "Tệp “{0}” lớn hơn {1} MB. Hãy tách thành nhiều tệp nhỏ hơn hoặc bỏ bớt hình ảnh rồi tải lên lại."),
        IssueCode.UnsupportedFormat => (Severity.Blocker, "Chưa đọc được tệp dạng {0}. {1}"),
        IssueCode.FormatMismatch => (Severity.Blocker, "Tệp có đuôi {0} nhưng nội dung là {1}. Hãy mở tệp bằng Excel, chọn “Lưu thành” (Save As) dạng .xlsx rồi tải lên lại."),
        IssueCode.PasswordProtected => (Severity.Blocker, "Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên lại."),
        IssueCode.UnreadableFile => (Severity.Blocker, "Tệp bị hỏng hoặc không trọn vẹn nên không đọc được. Hãy mở tệp bằng Excel, lưu lại thành .xlsx rồi tải lên lại."),
        IssueCode.NoTableFound => (Severity.Blocker, "Không tìm thấy bảng số liệu nào trong tệp. Bảng cần có dòng tiêu đề với cột “Chỉ tiêu” và cột giá trị, hoặc mỗi dòng ghi tỉnh, kỳ báo cáo, chỉ tiêu, giá trị, đơn vị."),
        IssueCode.NoValueFound => (Severity.Blocker, "Không lấy được giá trị nào từ tệp. Hãy sửa các lỗi được nêu rồi tải lên lại."),
        IssueCode.TableNotUnderstood => (Severity.Warning, "Không nhận ra bố cục của bảng này nên đã bỏ qua. Nếu bảng có số liệu, hãy thêm dòng tiêu đề với cột “Chỉ tiêu” và cột giá trị."),
        IssueCode.HiddenSheet => (Severity.Warning, "Trang tính “{0}” đang ẩn; số liệu trong đó cần được xem lại và chưa được tính. Hãy bỏ ẩn hoặc xóa trang tính."),
        IssueCode.UnknownIndicator => (Severity.Error, "Không nhận ra chỉ tiêu “{0}” nên chưa lấy dòng này. Hãy dùng tên chỉ tiêu trong biểu mẫu."),
        IssueCode.AmbiguousIndicator => (Severity.Error, "Chỉ tiêu “{0}” có thể hiểu là {1}. Hãy ghi rõ tên chỉ tiêu và đơn vị tính."),
        IssueCode.UnitMismatch => (Severity.Error, "Đơn vị “{0}” không hợp với chỉ tiêu “{1}” (đơn vị đúng: {2}). Hãy sửa đơn vị tính hoặc giá trị."),
        IssueCode.NotANumber => (Severity.Error, "“{0}” không phải là số. Hãy ghi số (ví dụ 1.234,5), “-” nếu không phát sinh, “…” nếu chưa có số liệu."),
        IssueCode.AmbiguousNumber => (Severity.Warning, "Số “{0}” có thể đọc là {1} hoặc {2}; đã giữ {1} và chờ xem lại. Hãy ghi theo kiểu Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy cho phần thập phân."),
        IssueCode.NoFigure => (Severity.Error, "Ô ghi “{0}” nhưng không có con số. Hãy ghi số cụ thể, “-” nếu không phát sinh, “…” nếu chưa có số liệu."),
        IssueCode.NumberOutOfRange => (Severity.Error, "Số “{0}” quá lớn hoặc quá nhiều chữ số nên không lưu được. Hãy kiểm tra lại giá trị."),
        IssueCode.CellError => (Severity.Error, "Ô báo lỗi {0} của bảng tính. Hãy sửa công thức hoặc nhập trực tiếp giá trị."),
        IssueCode.PeriodNotUnderstood => (Severity.Error, "Không hiểu kỳ “{0}”. Hãy ghi năm (2011), quý, tháng hoặc “từ năm 2008 đến tháng 5/2011”."),
        IssueCode.PeriodMissing => (Severity.Error, "Không rõ kỳ của giá trị này. Hãy ghi năm hoặc kỳ báo cáo ở cột kỳ, ở tiêu đề cột hoặc khi nộp tệp."),
        IssueCode.ProvinceMissing => (Severity.Error, "Không rõ giá trị này của tỉnh nào. Hãy ghi tên tỉnh ở cột tỉnh hoặc khi nộp tệp."),
        IssueCode.OtherProvince => (Severity.Warning, "Dòng này ghi “{0}”, khác với đơn vị báo cáo là {1}; giá trị được giữ để xem lại và chưa được tính. Nếu đúng là của {1}, hãy sửa tên tỉnh."),
        IssueCode.ValueOutOfBounds => (Severity.Warning, "Giá trị {0} của chỉ tiêu “{1}” nằm ngoài khoảng thường gặp ({2}). Hãy kiểm tra lại số và đơn vị tính."),
        IssueCode.PartsDifferFromTotal => (Severity.Warning, "Các phần cộng lại là {0}, khác với tổng {1}. Hãy kiểm tra lại tổng và các phần."),
        IssueCode.SubsetExceedsTotal => (Severity.Warning, "“{0}” là {1}, lớn hơn “{2}” là {3} mà nó là một phần. Hãy kiểm tra lại hai số."),
        IssueCode.ConflictingValues => (Severity.Warning, "Cùng một chỉ tiêu, cùng kỳ nhưng có hai giá trị khác nhau: {0} ở {1} và {2} ở đây. Hãy giữ một giá trị đúng."),
        IssueCode.RepeatedValue => (Severity.Info, "Giá trị này lặp lại {0}; chỉ tính một lần."),
        IssueCode.SameFileElsewhere => (Severity.Warning, "Tệp này giống hệt tệp đã nộp ở “{0}”. Nếu nộp nhầm tỉnh hoặc kỳ, hãy báo đơn vị vận hành để thu hồi một trong hai."),
        IssueCode.UnknownSector => (Severity.Warning, "Không nhận ra ngành “{0}”; giá trị được giữ dưới tên đó và chưa xếp vào ngành nào. Hãy ghi tên ngành theo danh mục."),
        IssueCode.ProcessingFailed => (Severity.Blocker, "Hệ thống chưa xử lý được tệp này sau {0} lần thử. Tệp gốc vẫn được giữ; đơn vị vận hành sẽ xử lý lại, không cần nộp lại."),
        IssueCode.ContentTooLarge => (Severity.Blocker, "Nội dung tệp quá lớn ({0}). Hãy chỉ giữ các bảng cần báo cáo, xóa các dòng, cột và trang tính thừa rồi tải lên lại."),
        IssueCode.EncodingNotUnicode => (Severity.Blocker, "Tệp văn bản không dùng bảng mã Unicode nên chữ tiếng Việt có thể bị đọc sai. Hãy mở tệp bằng Excel, chọn “Lưu thành” (Save As) dạng “CSV UTF-8” hoặc .xlsx rồi tải lên lại."),
        IssueCode.IndicatorMissing => (Severity.Error, "Ô ghi “{0}” nhưng dòng này không ghi chỉ tiêu nên chưa lấy. Hãy ghi tên chỉ tiêu ở đầu dòng."),
        IssueCode.ColumnNotUnderstood => (Severity.Info, "Không nhận ra cột “{0}” nên chưa lấy số liệu của cột này. Nếu là số liệu cần báo cáo, hãy đặt tiêu đề cột theo biểu mẫu (ví dụ “Năm 2011”, “Kế hoạch”, “Giá trị”)."),
        IssueCode.TotalLeftOut => (Severity.Info, "Không lấy dòng “{0}” vì đây là dòng cộng của các dòng trên; hệ thống tự tính tổng. Nếu đây là một chỉ tiêu riêng, hãy ghi rõ tên chỉ tiêu."),
        IssueCode.UnknownUnit => (Severity.Warning, "Không nhận ra đơn vị “{0}” của chỉ tiêu “{1}”; giá trị được giữ để xem lại và chưa được tính. Hãy ghi đơn vị “{2}”."),
        IssueCode.UnitMissing => (Severity.Warning, "Giá trị của chỉ tiêu “{0}” chưa có đơn vị tính; đã hiểu là {1} và chờ xem lại. Hãy ghi đơn vị tính ở cột đơn vị hoặc ngay sau con số."),
        IssueCode.IndicatorNotCertain => (Severity.Warning, "“{0}” được hiểu là chỉ tiêu “{1}” nhưng chưa chắc chắn; giá trị được giữ để xem lại và chưa được tính. Hãy dùng tên chỉ tiêu trong biểu mẫu."),
        IssueCode.PercentOrFraction => (Severity.Warning, "Ô chứa số {0} với đơn vị %, có thể hiểu là {0}% hoặc {1}%; đã giữ {0}% và chờ xem lại. Hãy ghi rõ, ví dụ 90% hoặc 0,9%."),
        IssueCode.SyntheticReport => (Severity.Blocker, "Tệp mang dòng “{0}” nên không được nhận vào số liệu thật. Hãy nộp tệp giả lập vào bộ số liệu giả lập (dataset=synthetic). Nếu là báo cáo thật, hãy lập lại tệp từ số liệu của đơn vị, không dùng tệp giả lập làm mẫu."),
        IssueCode.OriginalMissing => (Severity.Blocker, "Nội dung tệp không còn trong kho lưu trữ nên chưa đọc được. Hãy nộp lại đúng tệp này; tệp nộp lại sẽ thành phiên bản mới."),
        IssueCode.HiddenCells => (Severity.Warning, "Có {0} giá trị nằm ở dòng hoặc cột đang ẩn, bắt đầu từ ô này; các giá trị đó cần được xem lại và chưa được tính. Hãy bỏ ẩn (hoặc bỏ lọc), hoặc xóa các dòng, cột đó."),
        IssueCode.MacrosIgnored => (Severity.Info, "Tệp có chứa macro. Hệ thống không chạy macro, chỉ đọc giá trị đã lưu trong ô; không cần sửa gì nếu các giá trị đó đã đúng."),
        IssueCode.LinksNotFollowed => (Severity.Info, "Tệp có liên kết tới tệp hoặc địa chỉ khác. Hệ thống không mở liên kết, chỉ đọc nội dung đã lưu trong tệp; hãy kiểm tra các ô lấy số từ tệp khác đã là số mới nhất."),
        IssueCode.JsonNotUnderstood => (Severity.Blocker, "Tệp JSON không đúng mẫu. Tệp cần là một danh sách, hoặc một đối tượng có danh sách “observations”; mỗi mục có indicator, period, value và unit, như kết quả của lệnh sxsh check --json."),
        IssueCode.NumberProven => (Severity.Info, "Số “{0}” được đọc là {1} vì {2}. Nếu không đúng, hãy ghi theo kiểu Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy cho phần thập phân."),
        IssueCode.CountWithFraction => (Severity.Warning, "“{0}” là số lượng nhưng ghi {1}, có phần lẻ; có thể số đúng là {2} (dấu ngăn hàng nghìn bị hiểu thành dấu thập phân). Giá trị được giữ để xem lại và chưa được tính; hãy sửa lại số."),
        IssueCode.LetterForDigit => (Severity.Warning, "Ô ghi “{0}” có chữ O thay cho số 0; đã hiểu là {1} và chờ xem lại. Hãy sửa lại số."),
        IssueCode.DateForNumber => (Severity.Error, "Ô chứa ngày “{0}” thay cho số nên chưa lấy; nếu đã nhập một khoảng như “5-8” thì chương trình bảng tính đã đổi thành ngày. Hãy định dạng ô là Văn bản (Text) rồi nhập lại."),
        IssueCode.EncodingRepaired => (Severity.Info, "Chữ tiếng Việt dùng bảng mã cũ {0}; đã chuyển sang Unicode ({1}), ví dụ “{2}” thành “{3}”. Hãy xem lại chữ đã chuyển; lần sau nên dùng phông chữ Unicode (ví dụ Times New Roman)."),
        IssueCode.MarksLost => (Severity.Warning, "Có {0} ô đã mất chữ có dấu, ví dụ “{1}”; hệ thống không đoán chữ đã mất. Hãy nộp lại tệp từ bản gốc, lưu dạng .xlsx hoặc CSV UTF-8."),
        IssueCode.NilReport => (Severity.Info, "Đơn vị báo cáo không phát sinh số liệu trong kỳ {0}. Nếu sau này có số liệu, hãy nộp báo cáo như bình thường."),
        IssueCode.ValuesLost => (Severity.Warning, "Bản này thiếu {0} trong {1} giá trị của phiên bản {2} (ví dụ: {3}) nên chỉ được tính sau khi có người xác nhận. Nếu đúng là bỏ các giá trị đó, hãy xác nhận; nếu không, hãy nộp lại tệp đầy đủ."),
        IssueCode.PeriodClosed => (Severity.Warning, "Kỳ {0} đã khóa khi báo cáo được nộp. Báo cáo được giữ nhưng chỉ được tính sau khi Bộ xác nhận; hãy đề nghị Bộ mở lại kỳ hoặc xác nhận báo cáo này."),
        IssueCode.NoFigureInText => (Severity.Blocker, "Không tìm thấy số liệu nào về sản xuất sạch hơn hoặc sản xuất và tiêu dùng bền vững trong văn bản. Câu cần ghi rõ con số và nội dung, ví dụ “tổ chức 05 lớp tập huấn SXSH”; nếu có bảng số liệu, hãy nộp bảng đó."),
        IssueCode.TextLeftOut => (Severity.Info, "Không lấy số liệu ở dòng này vì đây là tin khác trên trang, không thuộc bài viết."),
        IssueCode.TextDiffersFromTable => (Severity.Warning, "Văn bản ghi {0} (“{1}”) nhưng bảng số liệu ghi {2} ở {3}, cùng một chỉ tiêu và cùng kỳ. Hãy kiểm tra và sửa cho khớp."),
        IssueCode.RequiredMissing => (Severity.Info, "Báo cáo kỳ {0} chưa có {1}. Nếu có số liệu, hãy bổ sung; nếu không phát sinh, hãy ghi “-”."),
        IssueCode.RateDiffersFromCounts => (Severity.Warning, "“{0}” ghi {1}%, nhưng {2} trên tổng số {3} là {4}%. Hãy kiểm tra lại tỷ lệ, số đếm và tổng số."),
        IssueCode.SavingImplausible => (Severity.Warning, "{0}. Hãy kiểm tra lại các số này và đơn vị tính."),
        IssueCode.ThousandTimesOff => (Severity.Warning, "Số tiền {0} đồng của “{1}” {2}; có thể sai đơn vị tính 1.000 lần. Hãy kiểm tra lại (đồng, nghìn đồng, triệu đồng hay tỷ đồng)."),
        IssueCode.JumpAgainstHistory => (Severity.Warning, "“{0}” là {1} {2}, trong khi kỳ {3} đã báo cáo {4}. Hãy kiểm tra lại số và đơn vị tính; nếu đúng, hãy trả lời cảnh báo này và ghi lý do."),
        IssueCode.DiffersFromPeers => (Severity.Warning, "“{0}” của “{1}” là {2} {3}, khác xa trung vị {4} của {5} doanh nghiệp {6}. Hãy kiểm tra lại số và đơn vị tính."),
        IssueCode.ResultEqualsTarget => (Severity.Info, "Kết quả “{0}” kỳ {1} đúng bằng mục tiêu ({2}). Hãy kiểm tra đây là số thực hiện, không phải mục tiêu chép lại."),
        IssueCode.SumMixesKinds => (Severity.Warning, "Tổng {0} là {1}, nhưng phần {2} ở {3} là {4}. Hãy tách kết quả với mục tiêu, kế hoạch, không cộng chung."),
        IssueCode.SameEnterpriseTwice => (Severity.Warning, "“{0}” và “{1}” ở {2} có thể là một doanh nghiệp ghi hai lần; cả hai đang được tính. Nếu là một, hãy giữ một dòng; nếu là hai, hãy ghi tên cho khác hẳn nhau."),
        IssueCode.FileNamesOtherProvince => (Severity.Warning, "Tên tệp “{0}” ghi {1}, khác với đơn vị báo cáo là {2}. Nếu nộp nhầm, hãy thu hồi và nộp lại cho đúng tỉnh."),
        IssueCode.PeriodOutsideValidity => (Severity.Warning, "Giá trị của “{0}” ghi kỳ {1}, {2}. Hãy kiểm tra lại năm và chỉ tiêu."),
        IssueCode.MappingCorrected => (Severity.Info, "“{0}” được hiểu là {1}, theo điều chỉnh của {2} ngày {3}. Nếu không còn đúng, hãy xóa điều chỉnh này."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No wording for this code."),
    };
}
