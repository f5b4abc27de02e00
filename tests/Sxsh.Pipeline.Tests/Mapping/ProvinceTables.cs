namespace Sxsh.Pipeline.Tests.Mapping;

/// <summary>Real figures of four provinces, in the long and in the wide form.</summary>
public static class ProvinceTables
{
    public const string BenTreLong = """
        tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu
        Bến Tre;2007;Đơn vị thực hiện chương trình áp dụng SXSH và tiết kiệm năng lượng;03;đơn vị;"Sở Khoa học và Công nghệ; chỉ mới thực hiện được do khó khăn về kinh phí"
        Bến Tre;đến nay;Văn bản quan trọng đã được ban hành;3;văn bản;
        Bến Tre;từ năm 2008 đến tháng 5/2011;Lớp tập huấn, hội thảo, đào tạo về SXSH;05;lớp;
        Bến Tre;từ năm 2008 đến tháng 5/2011;Lượt cán bộ kỹ thuật, cán bộ quản lý, doanh nghiệp tham gia;gần 400;lượt;
        Bến Tre;từ tháng 7 năm 2009;Tờ rơi tuyên truyền về SXSH;một số;tờ rơi;không có con số
        Bến Tre;2008-2009;Phim ngắn tuyên truyền về SXSH;04;phim;
        Bến Tre;2008;Trong đó: phim ngắn tuyên truyền về SXSH;1;phim;
        Bến Tre;2009;Trong đó: phim ngắn tuyên truyền về SXSH;3;phim;
        Bến Tre;đến nay;Doanh nghiệp được hỗ trợ thực hiện mô hình trình diễn SXSH;06;doanh nghiệp;Hợp phần CPI
        Bến Tre;đến nay;Làng nghề được hỗ trợ thực hiện mô hình trình diễn SXSH;01;làng nghề;"Hợp phần CPI; làng nghề chế biến thủy sản xã Bình Thắng"
        Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;điều tra cơ bản của Bộ Công Thương
        Bến Tre;2010;Doanh nghiệp đã áp dụng SXSH;16;doanh nghiệp;điều tra cơ bản của Bộ Công Thương
        Bến Tre;2010;Doanh nghiệp giảm trên 5% tiêu thụ năng lượng, nguyên nhiên liệu trên một đơn vị sản phẩm;6;đơn vị;điều tra cơ bản của Bộ Công Thương
        Bến Tre;hiện tại;Cán bộ Sở Công Thương có hiểu biết về SXSH;15;cán bộ;
        Bến Tre;hiện tại;Trong đó: cán bộ có khả năng hướng dẫn DN;3;cán bộ;
        Bến Tre;hiện tại;Trong đó: cán bộ có khả năng phổ biến;11;cán bộ;
        Bến Tre;hiện tại;Trong đó: cán bộ có thêm năng lực đào tạo SXSH;01;cán bộ;
        Bến Tre;2009 và 2010;Cán bộ được cử tham gia khóa đào tạo tư vấn;2;cán bộ;Hợp phần CPI tổ chức
        Bến Tre;2009 và 2010;Cán bộ được cử tham gia khóa giảng viên hướng dẫn SXSH;2;cán bộ;Hợp phần CPI tổ chức
        Bến Tre;14/4/2011;Sở Công Thương và Trung tâm Khuyến công các tỉnh phía Nam dự hội thảo;16;đơn vị;
        Bến Tre;2013;Mục tiêu: giảm nguyên liệu đầu vào;10%;%;Kế hoạch hành động 2009-2013
        Bến Tre;2013;Mục tiêu: giảm tổng lượng phát thải tính trên đơn vị sản phẩm;15%;%;Kế hoạch hành động 2009-2013
        Bến Tre;2013;Mục tiêu: giảm chất thải;20%;%;"Kế hoạch hành động 2009-2013; một số ngành"
        Bến Tre;2013;Mục tiêu: doanh nghiệp và các cấp quản lý được tập huấn nâng cao năng lực về SXSH;60%;%;Kế hoạch hành động 2009-2013
        """;

    public const string BenTreWide = """
        UBND TỈNH BẾN TRE;;;;;;;;
        SỞ CÔNG THƯƠNG;;;;;;;;
        ;;;;;;;;
        ;;TỔNG HỢP KẾT QUẢ THỰC HIỆN SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP;;;;;;
        ;;Kỳ báo cáo: từ năm 2008 đến tháng 5/2011;;;;;;
        ;;;;;;;;
        TT;Chỉ tiêu;Đơn vị tính;Kết quả thực hiện;;;;Mục tiêu;Ghi chú
        ;;;Năm 2008;Năm 2009;Năm 2010;Đến nay;Năm 2013;
        I;ĐÀO TẠO, TUYÊN TRUYỀN;;;;;;;
        1;Lớp tập huấn, hội thảo, đào tạo về SXSH;lớp;;;;05;;từ năm 2008 đến tháng 5/2011
        2;Lượt người tham gia;lượt;;;;gần 400;;từ năm 2008 đến tháng 5/2011
        3;Phim ngắn tuyên truyền về SXSH;phim;1;3;;04;;
        4;Tờ rơi tuyên truyền về SXSH;tờ;;một số;;;;từ tháng 7 năm 2009
        II;ÁP DỤNG SXSH TẠI DOANH NGHIỆP;;;;;;;
        5;Doanh nghiệp có nhận thức về SXSH;doanh nghiệp;;;50;;;
        6;Doanh nghiệp đã áp dụng SXSH;doanh nghiệp;;;16;;;
        7;Doanh nghiệp giảm trên 5% tiêu thụ năng lượng, nguyên nhiên liệu trên một đơn vị sản phẩm;doanh nghiệp;;;6;;;
        8;Doanh nghiệp thực hiện mô hình trình diễn SXSH;doanh nghiệp;;;;06;;Hợp phần CPI
        9;Làng nghề thực hiện mô hình trình diễn SXSH;làng nghề;;;;01;;Hợp phần CPI
        III;NĂNG LỰC CÁN BỘ;;;;;;;
        10;Cán bộ có hiểu biết về SXSH;cán bộ;;;;15;;
        ;- có khả năng hướng dẫn DN;cán bộ;;;;3;;
        ;- có khả năng phổ biến;cán bộ;;;;11;;
        ;- có thêm năng lực đào tạo SXSH;cán bộ;;;;01;;
        IV;MỤC TIÊU KẾ HOẠCH HÀNH ĐỘNG 2009-2013;;;;;;;
        11;Giảm nguyên liệu đầu vào;%;;;;;10%;
        12;Giảm tổng lượng phát thải tính trên đơn vị sản phẩm;%;;;;;15%;
        13;Giảm chất thải;%;;;;;20%;
        14;Doanh nghiệp và các cấp quản lý được tập huấn;%;;;;;60%;
        ;;;;;;;;
        Ghi chú: các chỉ tiêu 5, 6, 7 lấy từ điều tra cơ bản năm 2010 của Bộ Công Thương.;;;;;;;;
        """;

    public const string BinhDuongLong = """
        tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu
        Bình Dương;từ năm 2011 đến nay;Lượt cán bộ được tập huấn phổ biến kiến thức SXSH;hơn 500;lượt;
        Bình Dương;từ năm 2011 đến nay;Bài tuyên truyền SXSH trên Báo Bình Dương;20;bài;
        Bình Dương;từ năm 2011 đến nay;Phóng sự về SXSH trên Đài Phát thanh – Truyền hình tỉnh;2;phóng sự;
        Bình Dương;từ năm 2011 đến nay;Áp phích tuyên truyền nâng cao nhận thức về SXSH;5.000;áp phích;
        Bình Dương;từ năm 2011 đến nay;Đánh giá nhanh SXSH;15;DN;
        Bình Dương;từ năm 2011 đến nay;Đánh giá tổng thể SXSH;2;DN;
        Bình Dương;2015;Kế hoạch: lớp tập huấn SXSH;2;lớp;
        Bình Dương;2015;Kế hoạch: tờ rơi giới thiệu các hiệu quả từ SXSH;3.000;tờ rơi;
        Bình Dương;2015;Kế hoạch: đánh giá nhanh SXSH;3;DN;ngành chế biến gỗ, thuốc lá và thực phẩm
        Bình Dương;2015;Kế hoạch: đánh giá tổng thể SXSH;2;DN;ngành hóa chất
        """;

    public const string BinhDuongWide = """
        TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP BÌNH DƯƠNG;;;;;;;;
        THỰC HIỆN CHƯƠNG TRÌNH SẢN XUẤT SẠCH HƠN NĂM 2015;;;;;;;;
        Chương trình giai đoạn 2012-2015 theo Quyết định số 366/QĐ-UBND ngày 15-2-2012;;;;;;;;
        ;;;;;;;;
        Kỳ;Tập huấn;;Tuyên truyền;;;;Đánh giá SXSH (DN);
        ;Số lớp;Số lượt cán bộ;Bài báo;Phóng sự;Áp phích (tờ);Tờ rơi (tờ);Đánh giá nhanh;Đánh giá tổng thể
        Kết quả từ năm 2011 đến nay;;hơn 500;20;2;5.000;;15;2
        Kế hoạch năm 2015;2;;;;;3.000;3;2
        """;

    public const string SocTrangLong = """
        tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu
        Sóc Trăng;2011;Đơn vị tham gia dự án trình diễn SXSH;2;đơn vị;"VPEG; Minh Đăng, Stapimex"
        Sóc Trăng;2011;Chi phí tiết kiệm được tại mỗi đơn vị;hàng tỷ đồng;đồng;không có con số cụ thể
        Sóc Trăng;2012;Đơn vị tham gia dự án trình diễn SXSH;2;đơn vị;"VPEG; nhân rộng: Út Xi, Sao Ta"
        Sóc Trăng;2011;Cơ sở chế biến thủy sản triển khai dự án trình diễn SXSH;02;cơ sở;nhắc lại: Minh Đăng, Stapimex
        Sóc Trăng;2012;Kế hoạch: cơ sở công nghiệp tiếp tục triển khai dự án trình diễn SXSH;02;cơ sở;nhắc lại: Út Xi, Sao Ta
        Sóc Trăng;7/8/2012;Công ty trình bày báo cáo kết quả tại hội thảo;02;công ty;
        """;

    public const string SocTrangWide = """
        SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH SÓC TRĂNG;;;;;;;
        BIỂU KẾT QUẢ TRIỂN KHAI DỰ ÁN TRÌNH DIỄN SẢN XUẤT SẠCH HƠN;;;;;;;
        Chương trình: VPEG;;;;;;Kỳ báo cáo: 2011-2012;
        ;;;;;;;
        STT;Nội dung;Đơn vị tính;Năm 2011;;Năm 2012;;Ghi chú
        ;;;Số lượng;Tên đơn vị;Số lượng;Tên đơn vị;
        1;Cơ sở triển khai dự án trình diễn SXSH;cơ sở;02;Minh Đăng, Stapimex;02;Út Xi, Sao Ta;năm 2012: tiếp tục triển khai
        2;Chi phí tiết kiệm được tại mỗi đơn vị;đồng;hàng tỷ đồng;;;;
        3;Công ty trình bày báo cáo kết quả tại hội thảo;công ty;;;02;Minh Đăng, Stapimex;hội thảo ngày 7/8/2012
        """;

    public const string ThanhHoaLong = """
        tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu
        Thanh Hóa;10-11/10/2018;Doanh nghiệp sản xuất công nghiệp tham dự Hội nghị;hơn 100;doanh nghiệp;Hội nghị nâng cao năng lực áp dụng SXSH
        Thanh Hóa;2020;Mục tiêu: cơ sở sản xuất công nghiệp nhận thức được lợi ích của việc áp dụng SXSH;90%;%;
        Thanh Hóa;2020;Mục tiêu: cơ sở sản xuất công nghiệp áp dụng SXSH;50%;%;
        Thanh Hóa;2020;Mục tiêu: mức tiêu thụ năng lượng, nguyên liệu, nhiên liệu, vật liệu trên đơn vị sản phẩm tiết kiệm được;từ 8 đến 13%;%;các cơ sở áp dụng SXSH
        Thanh Hóa;2020;Mục tiêu: doanh nghiệp vừa và lớn có bộ phận chuyên trách về SXSH;90%;%;
        Thanh Hóa;2020;Mục tiêu: cán bộ chuyên trách về SXSH ở các cấp, các ngành được đào tạo, tập huấn;100%;%;
        """;

    public const string ThanhHoaWide = """
        TỈNH THANH HÓA;;;;;
        MỤC TIÊU THỰC HIỆN CHIẾN LƯỢC SXSH TRONG CÔNG NGHIỆP;;;;;
        (theo kế hoạch của tỉnh, đến năm 2020);;;;;
        ;;;;;
        TT;Chỉ tiêu;Đối tượng;Mục tiêu đến năm 2020;;Ghi chú
        ;;;Giá trị;ĐVT;
        1;Nhận thức được lợi ích của việc áp dụng SXSH;cơ sở sản xuất công nghiệp;90%;%;
        2;Áp dụng SXSH;cơ sở sản xuất công nghiệp;50%;%;
        3;Tiết kiệm mức tiêu thụ năng lượng, nguyên liệu, nhiên liệu, vật liệu trên đơn vị sản phẩm;cơ sở sản xuất công nghiệp áp dụng SXSH;từ 8 đến 13%;%;
        4;Có bộ phận chuyên trách về SXSH;doanh nghiệp vừa và lớn;90%;%;
        5;Được đào tạo, tập huấn kiến thức về áp dụng SXSH;cán bộ chuyên trách về SXSH ở các cấp, các ngành;100%;%;
        """;

    public const string OtherAreasLong = """
        tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu
        TP. Hồ Chí Minh;;Giảm chi phí nhiên liệu tại Nhà máy bia Sài Gòn - Củ Chi;gần 1,3 tỷ đồng;đồng/năm;cải thiện nồi hơi
        Đồng Nai;2022 – 2030;Kế hoạch sản xuất và tiêu dùng bền vững;ban hành;;không có con số
        Cả nước;;Tỉnh mục tiêu được Hợp phần CPI lựa chọn;5;tỉnh;
        Cả nước;2010;Tỉnh thành được điều tra cơ bản về tình hình SXSH;53;tỉnh thành;
        """;
}
